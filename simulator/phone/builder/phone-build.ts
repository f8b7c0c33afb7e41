import { createHash } from 'node:crypto'
import path from 'node:path'
import type { BuildProblem } from '../protocol'
import { ProgramBuild } from './program-build'
import { ProgramPaths } from './program-paths'
import { RuntimeBuild } from './runtime-build'
import type { BuiltScript } from './script-bundle'
import { SourceFiles } from './source-files'
import { watchSources } from './watch-sources'

export interface PhoneBuildOptions {
  /** Folder of app.json. */
  root: string
  /** Folder of a package's built files, in place of `<root>/miniprogram_npm/<package>`. */
  packages?: Readonly<Record<string, string>>
  /** Folder of the phone's own sources: main.ts and its style sheets. */
  runtime?: string
}

export interface BuiltPhone {
  /** Another one whenever anything of it differs. */
  version: string
  /** The mini-program. */
  app: BuiltScript
  /** The phone that it runs on. */
  runtime: BuiltScript
  css: string
  problems: readonly BuildProblem[]
}

export interface PhoneBuild {
  /** The phone as the sources are now. Never fails because of a source: that is one of the `problems`. */
  current: () => Promise<BuiltPhone>
  /** Watches the sources, and tells of each build that differs from the last one, until the returned function is called. */
  watch: (listener: (built: BuiltPhone) => void) => () => void
  close: () => Promise<void>
}

/** Builds the phone in a browser from a mini-program's sources; nothing is read before it is asked for. */
export function createPhoneBuild(options: PhoneBuildOptions): PhoneBuild {
  return new SourcesBuild(options)
}

class SourcesBuild implements PhoneBuild {
  private readonly files = new SourceFiles()
  private readonly paths: ProgramPaths
  private readonly program: ProgramBuild
  private readonly phone: RuntimeBuild
  private readonly folders: readonly string[]
  private building: Promise<unknown> = Promise.resolve()
  private waiting: Promise<BuiltPhone> | undefined

  constructor({ root, packages, runtime = path.join(__dirname, '..', 'runtime') }: PhoneBuildOptions) {
    this.paths = new ProgramPaths(root, packages)
    this.program = new ProgramBuild(this.files, this.paths)
    this.phone = new RuntimeBuild(this.files, runtime)
    this.folders = [root, runtime]
  }

  /** One build after the other; those who ask while one is running share the next. */
  readonly current = (): Promise<BuiltPhone> => {
    this.waiting ??= this.building.then(() => {
      this.waiting = undefined
      const built = this.build()
      this.building = built.catch(() => undefined)
      return built
    })
    return this.waiting
  }

  readonly watch = (listener: (built: BuiltPhone) => void): (() => void) => {
    let last: string | undefined
    const look = async (): Promise<void> => {
      const built = await this.current()
      const isNew = last !== undefined && last !== built.version
      last = built.version
      if (isNew) listener(built)
    }
    void look()
    return watchSources(this.folders, () => void look())
  }

  readonly close = async (): Promise<void> => {
    await this.building
    await Promise.all([this.program.close(), this.phone.close()])
  }

  private async build(): Promise<BuiltPhone> {
    this.files.beginRound()
    const [app, phone] = await Promise.all([this.program.build(), this.phone.build()])
    const { css, ...runtime } = phone
    const version = createHash('sha256').update(app.code).update(runtime.code).update(css).digest('hex').slice(0, 16)
    return { version, app, runtime, css, problems: [...app.problems, ...phone.problems] }
  }
}
