import { ApiFailure } from './api'
import * as shelf from './file-shelf'
import { textOf, type Encoding } from './file-text'

export interface PathOnly {
  filePath: string
}
export interface Folder {
  dirPath: string
  recursive?: boolean
}
export interface Reading extends PathOnly {
  encoding?: Encoding | undefined
  position?: number | undefined
  length?: number | undefined
}
export interface Copy {
  srcPath: string
  destPath: string
}

/** A text if an encoding is given, else bytes. Throws `ApiFailure`. */
export function read({ filePath, encoding, position = 0, length }: Reading): string | ArrayBuffer {
  const { bytes } = shelf.takeFile(filePath, 'open')
  const part = bytes.slice(position, length === undefined ? undefined : position + length)
  return encoding === undefined ? part.buffer : textOf(part, encoding)
}

/** Only in the app's own folder, where it exists. Throws `ApiFailure`. */
export function write(path: string, bytes: Uint8Array<ArrayBuffer>): void {
  needOwn(path, 'open')
  needFolder(path.slice(0, path.lastIndexOf('/')), 'open')
  shelf.putFile(path, bytes)
}

/** Throws `ApiFailure`. */
export function copy({ srcPath, destPath }: Copy): void {
  write(destPath, shelf.takeFile(srcPath, 'copyFile').bytes)
}

let saved = 0

/** Takes a file out of the temporary ones; gives its lasting path. Throws `ApiFailure`. */
export function save(tempFilePath: string, filePath?: string): string {
  const { bytes, type } = shelf.takeFile(tempFilePath, 'saveFile')
  saved += 1
  const path = filePath ?? `wxfile://store_${saved.toString()}${/\.[a-z0-9]+$/i.exec(tempFilePath)?.[0] ?? ''}`
  shelf.putFile(path, bytes, type)
  shelf.dropFile(tempFilePath)
  return path
}

/** Whether `saveFile` chose this path. */
export function isSaved(path: string): boolean {
  return path.startsWith('wxfile://store_')
}

/** Bytes and seconds. Throws `ApiFailure`. */
export function sizeOf(path: string): { size: number; createTime: number } {
  const { bytes, at } = shelf.takeFile(path, 'stat')
  return { size: bytes.length, createTime: Math.floor(at / 1000) }
}

/** Throws `ApiFailure`. */
export function stats(path: string): object {
  const isFolder = shelf.hasFolder(path)
  const file = isFolder ? undefined : shelf.takeFile(path, 'stat')
  const seconds = Math.floor((file?.at ?? 0) / 1000)
  return {
    ...{ mode: isFolder ? 16877 : 33188, size: file?.bytes.length ?? 0, lastAccessedTime: seconds, lastModifiedTime: seconds },
    ...{ isDirectory: () => isFolder, isFile: () => !isFolder },
  }
}

/** Throws `ApiFailure` if it exists, or if the folder above is missing. */
export function makeFolder({ dirPath, recursive = false }: Folder): void {
  needOwn(dirPath, 'mkdir')
  if (shelf.hasFolder(dirPath)) throw new ApiFailure(`file already exists ${dirPath}`, { errno: 1301005 })
  const parts = dirPath.slice(shelf.userDataPath.length + 1).split('/')
  const above = [shelf.userDataPath, ...parts.slice(0, -1)].join('/')
  if (!recursive) needFolder(above, 'mkdir')
  parts.forEach((_, index) => {
    shelf.addFolder([shelf.userDataPath, ...parts.slice(0, index + 1)].join('/'))
  })
}

/** Throws `ApiFailure` if it is missing, or not empty. */
export function removeFolder({ dirPath, recursive = false }: Folder): void {
  needFolder(dirPath, 'rmdir')
  const inside = shelf.namesIn(dirPath)
  if (inside.length > 0 && !recursive) throw new ApiFailure('directory not empty', { errno: 1300066 })
  for (const name of inside) {
    const path = `${dirPath.replace(/\/+$/, '')}/${name}`
    if (shelf.hasFolder(path)) removeFolder({ dirPath: path, recursive })
    else shelf.dropFile(path)
  }
  shelf.dropFolder(dirPath)
}

function needFolder(path: string, call: string): void {
  if (!shelf.hasFolder(path)) throw new ApiFailure(`no such file or directory, ${call} '${path}'`, { errno: 1300002 })
}

function needOwn(path: string, call: string): void {
  if (!path.startsWith(`${shelf.userDataPath}/`)) throw new ApiFailure(`permission denied, ${call} '${path}'`, { errno: 1300013 })
}

/** Both, one after the other. */
export function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

/** Names in a folder. Throws `ApiFailure` if it is missing. */
export function names(dirPath: string): string[] {
  needFolder(dirPath, 'scandir')
  return shelf.namesIn(dirPath)
}
