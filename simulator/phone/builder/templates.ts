import { TmplGroup } from 'glass-easel-template-compiler'
import * as v from 'valibot'
import type { BuildProblem } from '../protocol'
import { lineOf, syntaxFault, type Made } from './problems'
import { isNpm, resolveReference, type ProgramPaths } from './program-paths'
import type { SourceFiles } from './source-files'
import { rewriteWxs, type RewrittenWxs } from './wxs'

/** What the compiler says of one place; lines from 0. */
const remarks = v.array(v.object({ isError: v.boolean(), message: v.string(), startLine: v.number() }))
const paths = v.array(v.string())

/** Two `class` on one node, or `value` with `model:value`: one of them is dropped. Vant has some that do no harm. */
const duplicate = 'duplicated attribute'

interface Compiled {
  source: string
  problems: readonly BuildProblem[]
  templates: readonly string[]
  scripts: readonly string[]
}

type Kind = '.wxml' | '.wxs'

/** Compiles WXML and WXS by glass-easel's compiler; keeps what has not changed. */
export class Templates {
  private readonly group = new TmplGroup()
  private readonly compiled: Readonly<Record<Kind, Map<string, Compiled>>> = { '.wxml': new Map(), '.wxs': new Map() }
  private visited: Readonly<Record<Kind, Set<string>>> = { '.wxml': new Set(), '.wxs': new Set() }
  private problems: BuildProblem[] = []
  private code: string | undefined

  constructor(
    private readonly files: SourceFiles,
    private readonly names: ProgramPaths,
  ) {}

  /** One JavaScript expression with the templates of these components and all that they import. */
  update(components: readonly string[]): Made<string> {
    this.visited = { '.wxml': new Set(), '.wxs': new Set() }
    this.problems = []
    for (const component of components) this.visit('.wxml', component)
    this.forgetUnvisited('.wxml', (path) => this.group.removeTmpl(path))
    this.forgetUnvisited('.wxs', (path) => this.group.removeScript(path))
    this.code ??= this.group.getTmplGenObjectGroups()
    return { value: this.code, problems: this.problems }
  }

  private visit(kind: Kind, logical: string): void {
    if (this.visited[kind].has(logical)) return
    this.visited[kind].add(logical)
    const { problems, templates, scripts } = this.upToDate(kind, logical)
    this.problems.push(...problems)
    for (const script of scripts) this.visit('.wxs', script)
    for (const template of templates) this.visit('.wxml', template)
  }

  private upToDate(kind: Kind, logical: string): Compiled {
    const file = this.names.fileOf(logical) + kind
    const shown = this.names.shown(file)
    const text = this.files.read(file)
    const source = text ?? ''
    const known = this.compiled[kind].get(logical)
    if (known?.source === source && text !== undefined) return known
    const made = kind === '.wxml' ? this.compileWxml(logical, shown, source) : this.compileWxs(logical, shown, source)
    const missing = text === undefined ? [{ file: shown, line: undefined, message: 'is missing' }] : []
    const compiled = { ...made, source, problems: [...missing, ...made.problems] }
    this.compiled[kind].set(logical, compiled)
    this.code = undefined
    return compiled
  }

  private compileWxml(logical: string, shown: string, source: string): Omit<Compiled, 'source'> {
    this.group.removeTmpl(logical)
    const said = v.parse(remarks, this.group.addTmpl(logical, source))
    const problems: BuildProblem[] = said
      .filter(({ isError, message }) => isError || !isNpm(logical) || message !== duplicate)
      .map(({ message, startLine }) => ({ file: shown, line: startLine + 1, message }))
    const inline = v.parse(paths, this.group.getInlineScriptModuleNames(logical)).map((name) => {
      const before = this.group.getInlineScript(logical, name)
      const { value, problems: faults } = rewritten(before, shown, (lineOf(source, before) ?? 1) - 1)
      if (value.code !== before) this.group.setInlineScript(logical, name, value.code)
      problems.push(...faults)
      return value
    })
    const required = inline.flatMap(({ requires }) => requires).map((reference) => requiredPath(logical, reference))
    return {
      problems,
      templates: v.parse(paths, this.group.getDirectDependencies(logical)),
      scripts: [...v.parse(paths, this.group.getScriptDependencies(logical)), ...required],
    }
  }

  private compileWxs(logical: string, shown: string, source: string): Omit<Compiled, 'source'> {
    const { value, problems } = rewritten(source, shown, 0)
    this.group.addScript(logical, value.code)
    return { problems, templates: [], scripts: value.requires.map((reference) => requiredPath(logical, reference)) }
  }

  private forgetUnvisited(kind: Kind, remove: (path: string) => unknown): void {
    for (const path of this.compiled[kind].keys()) {
      if (this.visited[kind].has(path)) continue
      remove(path)
      this.compiled[kind].delete(path)
      this.code = undefined
    }
  }
}

function requiredPath(from: string, reference: string): string {
  return resolveReference(from, reference.replace(/\.wxs$/, ''), () => true)
}

/** A script that cannot be parsed is left out, because it would take the whole bundle with it. */
function rewritten(source: string, file: string, linesAbove: number): Made<RewrittenWxs> {
  try {
    return { value: rewriteWxs(source), problems: [] }
  } catch (error) {
    const fault = v.safeParse(syntaxFault, error)
    if (!fault.success) throw error
    const { message, loc } = fault.output
    return { value: { code: '', requires: [] }, problems: [{ file, line: linesAbove + loc.line, message }] }
  }
}
