import { readFileSync, statSync } from 'node:fs'

const absent = 'absent'

/** File → what tells one version of it from the next. */
type Stamps = Map<string, string>

/** The text files of a program: each is looked at once per build, and read again only when it has changed. */
export class SourceFiles {
  private readonly texts = new Map<string, { stamp: string; text: string | undefined }>()
  private readonly stamps: Stamps = new Map()
  private seen: Stamps | undefined

  /** A build begins: every file may have changed. */
  beginRound(): void {
    this.stamps.clear()
  }

  /** The text without its byte order mark; undefined if there is no such file. */
  read(file: string): string | undefined {
    const stamp = this.stampOf(file)
    const known = this.texts.get(file)
    if (known?.stamp === stamp) return known.text
    const text = stamp === absent ? undefined : readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
    this.texts.set(file, { stamp, text })
    return text
  }

  exists(file: string): boolean {
    return this.stampOf(file) !== absent
  }

  /** Time and size of the file in this round; a file that is looked for and absent is noted as well. */
  stampOf(file: string): string {
    const stamp = this.stamps.get(file) ?? stampNow(file)
    this.stamps.set(file, stamp)
    this.seen?.set(file, stamp)
    return stamp
  }

  /** Runs what reads files, and says which ones it has looked at. */
  watchReads<T>(run: () => T): { value: T; reads: ReadonlyMap<string, string> } {
    const outer = this.seen
    const reads: Stamps = new Map()
    this.seen = reads
    try {
      return { value: run(), reads }
    } finally {
      this.seen = outer
      for (const [file, stamp] of reads) outer?.set(file, stamp)
    }
  }
}

function stampNow(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true ? `${String(found.mtimeMs)} ${String(found.size)}` : absent
}

/** What is made of source files; it is made anew only when one of the files that it was made of has changed. */
export class Derived<T> {
  private readonly known = new Map<string, { value: T; reads: ReadonlyMap<string, string> }>()

  constructor(private readonly files: SourceFiles) {}

  get(key: string, make: () => T): T {
    const known = this.known.get(key)
    if (known !== undefined && isFresh(known.reads, this.files)) return known.value
    const made = this.files.watchReads(make)
    this.known.set(key, made)
    return made.value
  }
}

/** Whether no file has changed since it was read. */
export function isFresh(reads: ReadonlyMap<string, string>, files: SourceFiles): boolean {
  for (const [file, stamp] of reads) if (files.stampOf(file) !== stamp) return false
  return true
}
