import { ApiFailure } from './api'
import { needRoom } from './file-room'

export interface KeptFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  at: number
  /** Where the browser can show it. */
  address: string
}

/** WeChat's folder of the app. */
export const userDataPath = 'wxfile://usr'
const files = new Map<string, KeptFile>()
const folders = new Set<string>([userDataPath])
let temporary = 0

/** Keeps a file under a path. Throws `ApiFailure` if there is no room for it. */
export function putFile(path: string, bytes: Uint8Array<ArrayBuffer>, type = typeOf(path)): void {
  needRoom(bytesBeside(path), bytes.length)
  dropFile(path)
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  files.set(path, { bytes, type, at: Date.now(), address })
}

/** Keeps a temporary file and gives its path. The path is an address that the browser can show, so that a picture can be drawn from it. */
export async function putTemporary(blob: Blob, name: string): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const address = URL.createObjectURL(new Blob([bytes], { type: blob.type }))
  temporary += 1
  const path = `${address}#tmp_${temporary.toString()}${extensionOf(name, blob.type)}`
  files.set(path, { bytes, type: blob.type, at: Date.now(), address })
  return path
}

/** What lasting files use, but for this one, which is written anew. Temporary ones are not counted. */
function bytesBeside(path: string): number {
  const lasting = [...files].filter(([each]) => each !== path && each.startsWith('wxfile://'))
  return lasting.reduce((sum, [, { bytes }]) => sum + bytes.length, 0)
}

/** Throws `ApiFailure` if there is no such file. */
export function takeFile(path: string, call: string): KeptFile {
  const file = files.get(path)
  if (!file) throw new ApiFailure(`no such file or directory, ${call} '${path}'`, { errno: 1300002 })
  return file
}

export function dropFile(path: string): void {
  const file = files.get(path)
  if (file) URL.revokeObjectURL(file.address)
  files.delete(path)
}

/** Where the browser finds what a path of the app names: a kept file, or the address itself. */
export function addressOfFile(path: string): string {
  return files.get(path)?.address ?? path
}

export function hasFile(path: string): boolean {
  return files.has(path)
}

export function filePaths(): string[] {
  return [...files.keys()]
}

export function hasFolder(path: string): boolean {
  return folders.has(trimmed(path))
}

export function addFolder(path: string): void {
  folders.add(trimmed(path))
}

export function dropFolder(path: string): void {
  folders.delete(trimmed(path))
}

/** Names directly inside a folder. */
export function namesIn(path: string): string[] {
  const prefix = `${trimmed(path)}/`
  const inside = [...files.keys(), ...folders].filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length))
  return [...new Set(inside.map((each) => each.split('/')[0] ?? ''))]
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '')
}

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
}

function typeOf(path: string): string {
  const [extension = ''] = /\.[a-z0-9]+$/i.exec(path) ?? []
  return types[extension.toLowerCase()] ?? 'application/octet-stream'
}

function extensionOf(name: string, type: string): string {
  const [own] = /\.[a-z0-9]+$/i.exec(name) ?? []
  const known = Object.entries(types).find(([, each]) => each === type)
  return own ?? known?.[0] ?? ''
}
