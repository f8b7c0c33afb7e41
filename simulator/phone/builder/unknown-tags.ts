import type { BuildProblem } from '../protocol'
import { builtInTags } from './built-in-tags'
import type { ProgramComponent } from './component-graph'
import { lineAt } from './problems'
import { isNpm, type ProgramPaths } from './program-paths'
import type { SourceFiles } from './source-files'

/** What WXML itself has, besides components; and tags that WeChat knows and this phone reports when they are drawn. */
const ofTheLanguage = new Set([
  ...['block', 'template', 'import', 'include', 'slot', 'wxs'],
  ...['ad', 'xr-scene', 'snapshot', 'span', 'selection', 'open-container', 'store-product', 'store-home', 'draggable-sheet'],
])
const gestures = /^(tap|double-tap|long-press|force-press|pan|scale|horizontal-drag|vertical-drag)-gesture-handler$/
const comments = /<!--[\s\S]*?-->/g
/** `{{count <limit}}` compares. */
const expressions = /\{\{[\s\S]*?\}\}/g
/** The text of a script may have a `<` of its own. */
const scripts = /(<wxs\b[^>]*>)[\s\S]*?(?=<\/wxs>)/g
const openings = /<([a-zA-Z][\w.-]*)/g

/** Tags of the program's own pages and components that are neither WeChat's nor in `usingComponents`, each with its line. */
export function unknownTags(components: readonly ProgramComponent[], files: SourceFiles, paths: ProgramPaths): BuildProblem[] {
  return components
    .filter(({ path }) => !isNpm(path))
    .flatMap(({ path, json }) => {
      const file = `${paths.fileOf(path)}.wxml`
      const known = new Set([...Object.keys(json.usingComponents), ...Object.keys(genericsOf(json))])
      return unknownIn(files.read(file) ?? '', known).map(({ tag, line }) => ({
        file: paths.shown(file),
        line,
        message: `<${tag}> is no component of WeChat's and not in usingComponents`,
      }))
    })
}

function unknownIn(wxml: string, known: ReadonlySet<string>): { tag: string; line: number }[] {
  const text = wxml
    .replace(comments, blank)
    .replace(scripts, (whole: string, opening: string) => opening + blank(whole.slice(opening.length)))
    .replace(expressions, blank)
  return [...text.matchAll(openings)]
    .map(({ index, 1: tag = '' }) => ({ tag, line: lineAt(text, index) }))
    .filter(({ tag }) => !known.has(tag) && !builtInTags.has(tag) && !ofTheLanguage.has(tag) && !gestures.test(tag))
}

/** As many lines, and nothing on them. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

function genericsOf(json: Readonly<Record<string, unknown>>): object {
  const generics = json['componentGenerics']
  return typeof generics === 'object' && generics !== null ? generics : {}
}
