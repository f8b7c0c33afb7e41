import { readdirSync, watch, type Dirent, type FSWatcher } from 'node:fs'
import path from 'node:path'

/** Editors write a file in several steps. */
const quietMs = 40

/**
 * Calls back when something in the folders has changed. Each folder has a watcher of its own, because a recursive one is not
 * the same on every system. Who misses a change, for want of watchers, still sees it at the next build.
 */
export function watchSources(roots: readonly string[], onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const follow = (): void => {
    const folders = new Set(roots.flatMap(listFolders))
    for (const folder of folders) if (!watchers.has(folder)) watchOne(folder, watchers, changed)
    for (const [folder, watcher] of watchers) if (!folders.has(folder)) forget(folder, watcher, watchers)
  }
  function changed(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      follow()
      onChange()
    }, quietMs)
  }
  follow()
  return () => {
    clearTimeout(timer)
    for (const [folder, watcher] of watchers) forget(folder, watcher, watchers)
  }
}

function watchOne(folder: string, watchers: Map<string, FSWatcher>, changed: () => void): void {
  try {
    const watcher = watch(folder, { persistent: false }, changed)
    watcher.on('error', () => {
      forget(folder, watcher, watchers)
    })
    watchers.set(folder, watcher)
  } catch (error) {
    if (!isPassing(error)) throw error
  }
}

/** The folder has gone meanwhile, or the system gives no more watchers: the next build still sees what has changed. */
function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOSPC', 'EMFILE', 'EPERM'].includes(String(error.code))
}

function forget(folder: string, watcher: FSWatcher, watchers: Map<string, FSWatcher>): void {
  watcher.close()
  watchers.delete(folder)
}

/** A folder and those in it; npm's change by an install only, and there are many. */
function listFolders(folder: string): string[] {
  const entries = readEntries(folder)
  const inner = entries.filter((entry) => entry.isDirectory() && !['miniprogram_npm', 'node_modules'].includes(entry.name))
  return [folder, ...inner.flatMap(({ name }) => listFolders(path.join(folder, name)))]
}

function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (isPassing(error)) return []
    throw error
  }
}
