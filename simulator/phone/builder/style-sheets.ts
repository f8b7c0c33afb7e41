import path from 'node:path'
import { CssSyntaxError, parse, type AtRule, type ChildNode, type Root, type Rule } from 'postcss'
import type { BuildProblem } from '../protocol'
import type { Made } from './problems'
import type { ProgramPaths } from './program-paths'
import { rewriteSelector, type SelectorScope } from './selectors'
import type { SourceFiles } from './source-files'
import { followPhoneTheme } from './theme-media'
import { rewriteMediaLengths, rewriteValue } from './units'

export interface StyleTools {
  files: SourceFiles
  paths: ProgramPaths
  /** CSS `src` of Vant's icon font, whose own is on the web. */
  iconFont: () => string
}

/** The WXSS of a logical path with all that it imports, as CSS for the drawn phone. Empty if there is no such file. */
export function compileWxss(tools: StyleTools, scope: SelectorScope): Made<string> {
  const sheet = new SheetReader(tools)
  const root = sheet.read(`${tools.paths.fileOf(scope.logical)}.wxss`)
  if (root === undefined) return { value: '', problems: sheet.problems }
  sheet.collect(() => {
    rewriteSheet(root, scope, tools)
  })
  return { value: root.toString(), problems: sheet.problems }
}

function rewriteSheet(root: Root, scope: SelectorScope, { iconFont }: StyleTools): void {
  root.walkComments((comment) => {
    comment.remove()
  })
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = rewriteSelector(rule.selector, scope)
  })
  root.walkAtRules('media', (media) => {
    media.params = rewriteMediaLengths(media.params)
    followPhoneTheme(media)
  })
  root.walkDecls((declaration) => {
    const isRemoteFont = declaration.prop === 'src' && declaration.value.includes('at.alicdn.com')
    declaration.value = isRemoteFont ? iconFont() : rewriteValue(declaration.value)
  })
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && /keyframes$/i.test((parent as AtRule).name)
}

class SheetReader {
  readonly problems: BuildProblem[] = []
  private readonly open = new Set<string>()

  constructor(private readonly tools: StyleTools) {}

  /** The sheet with its imports in their places; undefined if it does not exist, or is being read already. */
  read(file: string): Root | undefined {
    const text = this.tools.files.read(file)
    if (text === undefined || this.open.has(file)) return undefined
    this.open.add(file)
    const root = this.collect(() => parse(text, { from: file }))
    root?.walkAtRules('import', (rule) => {
      this.inline(rule, file)
    })
    this.open.delete(file)
    return root
  }

  /** Runs a step; what postcss throws becomes a problem with its place. */
  collect<T>(step: () => T): T | undefined {
    try {
      return step()
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error
      const file = error.input?.file ?? error.file
      const shown = file === undefined ? 'WXSS' : this.tools.paths.shown(file)
      this.problems.push({ file: shown, line: error.input?.line ?? error.line, message: error.reason })
      return undefined
    }
  }

  private inline(rule: AtRule, from: string): void {
    const [, target] = /^(?:url\()?\s*['"]?([^'")]+)['"]?\s*\)?$/.exec(rule.params.trim()) ?? []
    if (target === undefined || /^https?:/.test(target)) {
      this.refuse(rule, from, 'only files can be imported')
      return
    }
    const file = target.startsWith('/') ? path.join(this.tools.paths.root, target) : path.resolve(path.dirname(from), target)
    if (!this.tools.files.exists(file)) {
      this.refuse(rule, from, `there is no ${target}`)
      return
    }
    rule.replaceWith(...(this.read(file)?.nodes ?? []))
  }

  private refuse(rule: ChildNode, from: string, message: string): void {
    this.problems.push({ file: this.tools.paths.shown(from), line: rule.source?.start?.line, message })
    rule.remove()
  }
}
