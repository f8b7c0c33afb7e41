import { packed, unpacked, type StoredValue } from './stored-value'

const kilobyte = 1024
/** WeChat's limits, in bytes. */
const largestValue = 1024 * kilobyte
const largestRoom = 10 * 1024 * kilobyte

/** The storage of one phone: two phones in one browser share nothing, and a reload keeps everything. */
export class StorageRoom {
  constructor(
    private readonly disk: Storage,
    private readonly owner: () => string,
  ) {}

  /** Throws an error with WeChat's reason if there is no such key. */
  read(key: string): unknown {
    const kept = this.disk.getItem(this.place(key))
    if (kept === null) throw new Error('data not found')
    return unpacked(JSON.parse(kept) as StoredValue)
  }

  /** Throws an error with WeChat's reason if the value is too large or of no kind that can be kept. */
  write(key: string, value: unknown): void {
    const stored = packed(value)
    if (bytesOf(stored.text) > largestValue) throw new Error('entry size limit reached')
    const used = this.bytesUsed(key) + bytesOf(key) + bytesOf(stored.text)
    if (used > largestRoom) throw new Error('exceed storage max size 10Mb')
    this.disk.setItem(this.place(key), JSON.stringify(stored))
  }

  remove(key: string): void {
    this.disk.removeItem(this.place(key))
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key)
  }

  keys(): string[] {
    const prefix = this.place('')
    const all = Array.from({ length: this.disk.length }, (_, index) => this.disk.key(index) ?? '')
    return all.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  }

  /** Sizes in kilobytes, as WeChat gives them. */
  info(): { keys: string[]; currentSize: number; limitSize: number } {
    return { keys: this.keys(), currentSize: Math.ceil(this.bytesUsed() / kilobyte), limitSize: largestRoom / kilobyte }
  }

  private bytesUsed(except?: string): number {
    const kept = this.keys().filter((key) => key !== except)
    return kept.reduce((sum, key) => sum + bytesOf(key) + bytesOf(this.disk.getItem(this.place(key)) ?? ''), 0)
  }

  private place(key: string): string {
    return `phone/${this.owner()}/${key}`
  }
}

function bytesOf(text: string): number {
  return new Blob([text]).size
}
