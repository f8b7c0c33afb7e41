import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/** Every file below a folder, as paths with forward slashes relative to `base`; build results and packages are left out. */
export async function listFiles(base: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(base, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(base, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|miniprogram_npm|dist)\//.test(file))
    .sort()
}

export async function readLines(base: string, file: string): Promise<string[]> {
  const text = await readFile(path.join(base, file), 'utf8')
  return text.replace(/\n$/, '').split('\n')
}

/** Bytes of all files below a folder, those of npm packages included: what a phone downloads. */
export async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
