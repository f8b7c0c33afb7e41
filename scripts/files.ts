import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/** Every file below a folder, as paths with forward slashes relative to `base`, in the order of their names. */
export async function listAllFiles(base: string, folder = '.'): Promise<string[]> {
  const entries = await readdir(path.join(base, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(base, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** The same without build results and packages: what people wrote. */
export async function listFiles(base: string, folder: string): Promise<string[]> {
  const files = await listAllFiles(base, folder)
  return files.filter((file) => !/(^|\/)(node_modules|miniprogram_npm|dist)\//.test(file))
}

export async function readLines(base: string, file: string): Promise<string[]> {
  const text = await readFile(path.join(base, file), 'utf8')
  return text.replace(/\n$/, '').split('\n')
}

/** Bytes of all files below a folder, those of npm packages included: what a phone downloads. */
export async function bytesBelow(folder: string): Promise<number> {
  const files = await listAllFiles(folder)
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
