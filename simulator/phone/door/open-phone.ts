import path from 'node:path'
import type { BuiltPhone, PhoneBuild } from '../builder/phone-build'
import { problemLine } from '../builder/problems'

/** The phone in the browser, as the server has it. */
export interface OpenPhone {
  /** Built when it is first asked for, and again when its sources have changed. */
  current: () => Promise<BuiltPhone>
  /** What was built last, without a look at the sources. */
  latest: () => BuiltPhone | undefined
  /** Calls back at each new build, and `ended` when the server stops, until the function that it returns is called. */
  follow: (listener: (built: BuiltPhone) => void, ended: () => void) => () => void
  close: () => Promise<void>
}

export interface OpenPhoneOptions {
  /** Lines for the person at the terminal. */
  say: (line: string) => void
  /** Folder of app.json. */
  root?: string
  /** Folder of the phone's own sources. */
  runtime?: string
  /** Folders of packages' built files, in place of those in `miniprogram_npm`. */
  packages?: Readonly<Record<string, string>>
}

const ownProgram = path.join(__dirname, '..', '..', '..', 'miniprogram')

/** Opens the phone; the builder is loaded when it is first needed, so that the start does not wait for it. */
export function openPhone(options: OpenPhoneOptions): OpenPhone {
  return new LazyPhone(options)
}

class LazyPhone implements OpenPhone {
  private loading: Promise<PhoneBuild> | undefined
  private last: BuiltPhone | undefined
  private readonly listeners = new Set<(built: BuiltPhone) => void>()
  private readonly enders = new Set<() => void>()
  private unwatch: (() => void) | undefined
  private isClosed = false

  constructor(private readonly options: OpenPhoneOptions) {}

  readonly latest = (): BuiltPhone | undefined => this.last

  readonly current = async (): Promise<BuiltPhone> => {
    const built = await (await this.load()).current()
    this.note(built)
    return built
  }

  readonly follow = (listener: (built: BuiltPhone) => void, ended: () => void): (() => void) => {
    this.listeners.add(listener)
    this.enders.add(ended)
    if (this.isClosed) ended()
    else void this.watch()
    return () => {
      this.listeners.delete(listener)
      this.enders.delete(ended)
    }
  }

  readonly close = async (): Promise<void> => {
    this.isClosed = true
    this.unwatch?.()
    for (const ended of [...this.enders]) ended()
    await (await this.loading)?.close()
  }

  private load(): Promise<PhoneBuild> {
    const { root = ownProgram, runtime, packages } = this.options
    this.loading ??= import('../builder/phone-build').then(({ createPhoneBuild }) =>
      createPhoneBuild({ root, ...(runtime !== undefined && { runtime }), ...(packages !== undefined && { packages }) }),
    )
    return this.loading
  }

  private async watch(): Promise<void> {
    const build = await this.load()
    if (this.isClosed) return
    this.unwatch ??= build.watch((built) => {
      this.note(built)
      for (const listener of this.listeners) listener(built)
    })
  }

  /** Each build's problems are said once. */
  private note(built: BuiltPhone): void {
    if (this.last?.version === built.version) return
    this.last = built
    for (const problem of built.problems) this.options.say(`phone: ${problemLine(problem)}`)
  }
}
