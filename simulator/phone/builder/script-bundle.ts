import { context, type BuildContext, type BuildFailure, type BuildOptions, type Message, type Metafile } from 'esbuild'
import path from 'node:path'
import type { BuildProblem } from '../protocol'
import { isFresh, type SourceFiles } from './source-files'

export interface BuiltScript {
  code: string
  map: string
}

/** What every bundle for the browser has in common. */
export const browserOptions = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  sourcemap: 'external',
  minifyWhitespace: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  resolveExtensions: ['.ts', '.tsx', '.js', '.json'],
  // a tsconfig.json above the sources is not for them: a strict one would put "use strict" over npm's scripts
  tsconfigRaw: '{}',
  logLevel: 'silent',
  metafile: true,
  write: false,
} as const satisfies BuildOptions

export type Bundled = { script: BuiltScript; problems: readonly [] } | { script: undefined; problems: readonly BuildProblem[] }

/** One bundle of scripts by esbuild; built anew only when one of its sources has changed. */
export class ScriptBundle {
  private opened: Promise<BuildContext<BuildOptions & { metafile: true; write: false }>> | undefined
  private last: { script: BuiltScript; reads: ReadonlyMap<string, string>; entry: string } | undefined

  /** `folder`: what the paths in problems and in the source map start from. */
  constructor(
    private readonly files: SourceFiles,
    private readonly folder: string,
    private readonly options: BuildOptions,
  ) {}

  /** `entry`: changes when a generated entry does. */
  async build(entry = ''): Promise<Bundled> {
    if (this.last?.entry === entry && isFresh(this.last.reads, this.files)) return { script: this.last.script, problems: [] }
    try {
      this.opened ??= context({ absWorkingDir: this.folder, outfile: 'bundle.js', ...this.options, ...browserOptions })
      const { outputFiles, metafile } = await (await this.opened).rebuild()
      const script = { code: textOf(outputFiles, '.js'), map: textOf(outputFiles, '.map') }
      this.last = { script, reads: this.readsOf(metafile), entry }
      return { script, problems: [] }
    } catch (error) {
      this.last = undefined
      return { script: undefined, problems: problemsOf(error) }
    }
  }

  async close(): Promise<void> {
    await (await this.opened)?.dispose()
  }

  private readsOf({ inputs }: Metafile): ReadonlyMap<string, string> {
    const files = Object.keys(inputs).map((input) => path.resolve(this.folder, input))
    return this.files.watchReads(() => files.map((file) => this.files.stampOf(file))).reads
  }
}

function textOf(outputs: readonly { path: string; text: string }[], extension: string): string {
  const output = outputs.find(({ path: name }) => name.endsWith(extension))
  if (output === undefined) throw new Error(`esbuild gave no ${extension}`)
  return output.text
}

function problemsOf(error: unknown): BuildProblem[] {
  if (!isBuildFailure(error)) throw error
  return error.errors.map(({ location, text }: Message) => ({
    file: location?.file ?? 'scripts',
    line: location?.line,
    message: text,
  }))
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}
