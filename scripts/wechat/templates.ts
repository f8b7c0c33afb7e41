import { wxmlToJs, wxssToJs } from 'miniprogram-compiler'

const OUTPUT_LIMIT = { maxBuffer: 64 << 20 }

/**
 * Every WXML and WXSS below a folder through WeChat's own wcc and wcsc, which find what the project compiler does not: unclosed
 * tags, expressions that WXML has not, missing imports. Throws with file, line and column.
 */
export function compileTemplates(folder: string): void {
  const templates = wxmlToJs(folder, OUTPUT_LIMIT)
  const styles = wxssToJs(folder, OUTPUT_LIMIT)
  if (!templates.includes('$gwx') || styles.length === 0) throw new Error('wcc or wcsc gave no output')
  console.log(
    `wcc and wcsc accept it: ${String(templates.length >> 10)} KB of templates, ${String(styles.length >> 10)} KB of styles`,
  )
}
