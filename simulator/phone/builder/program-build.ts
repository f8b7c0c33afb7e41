import path from 'node:path'
import type { BuildProblem } from '../protocol'
import { opening, scriptsName, writeAppScript, writeProblemScript } from './app-script'
import { readGraph, type ComponentGraph } from './component-graph'
import { vantIconFont } from './icon-font'
import { programEntryPoints, programResolver, scriptOf, writeEntry } from './program-entry'
import type { ProgramPaths } from './program-paths'
import { prefixesOf, ProgramStyles } from './program-styles'
import { ScriptBundle, type BuiltScript } from './script-bundle'
import { Derived, type SourceFiles } from './source-files'
import { Templates } from './templates'
import { unknownTags } from './unknown-tags'

export interface BuiltProgram extends BuiltScript {
  problems: readonly BuildProblem[]
}

/** A mini-program as one script; each build takes over what has not changed. */
export class ProgramBuild {
  private readonly graphs: Derived<ComponentGraph>
  private readonly templates: Templates
  private readonly styles: ProgramStyles
  private readonly scripts: ScriptBundle
  private entry = ''

  constructor(
    private readonly files: SourceFiles,
    private readonly paths: ProgramPaths,
  ) {
    this.graphs = new Derived(files)
    this.templates = new Templates(files, paths)
    let font: string | undefined
    this.styles = new ProgramStyles({ files, paths, iconFont: () => (font ??= vantIconFont()) })
    this.scripts = new ScriptBundle(files, path.dirname(paths.root), {
      entryPoints: [...programEntryPoints],
      globalName: scriptsName,
      banner: { js: opening },
      plugins: [programResolver(paths, () => this.entry)],
    })
  }

  /** Never fails: a fault of the builder itself is one of the problems too. */
  async build(): Promise<BuiltProgram> {
    try {
      return await this.buildNow()
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const problems = [{ file: this.paths.shown(this.paths.root), line: undefined, message: `cannot be built: ${message}` }]
      return { code: writeProblemScript({ config: {}, theme: undefined, pages: [] }, problems), map: '', problems }
    }
  }

  private async buildNow(): Promise<BuiltProgram> {
    const graph = this.graphs.get('', () => readGraph(this.files, this.paths))
    const logicalPaths = graph.components.map(({ path: logical }) => logical)
    this.entry = writeEntry(logicalPaths, this.files, this.paths)
    const bundling = this.scripts.build(this.entry)
    const prefixes = prefixesOf(graph.components)
    const templates = this.templates.update(logicalPaths)
    const styles = this.styles.update(graph, prefixes)
    const { script, problems: inScripts } = await bundling
    const problems = [
      ...graph.problems,
      ...this.withoutScript(logicalPaths),
      ...inScripts,
      ...templates.problems,
      ...unknownTags(graph.components, this.files, this.paths),
      ...styles.problems,
    ]
    if (script === undefined) return { code: writeProblemScript(graph, problems), map: '', problems }
    const parts = { graph, templates: templates.value, styles: styles.value, prefixes, script, problems }
    return { code: writeAppScript(parts), map: script.map, problems }
  }

  async close(): Promise<void> {
    await this.scripts.close()
  }

  private withoutScript(logicalPaths: readonly string[]): BuildProblem[] {
    return ['app', ...logicalPaths]
      .filter((logical) => scriptOf(logical, this.files, this.paths) === undefined)
      .map((logical) => ({ file: this.paths.shown(this.paths.fileOf(logical)), line: undefined, message: 'has no script' }))
  }
}
