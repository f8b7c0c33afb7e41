import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { codeOf, PostgresFailure } from './failure'

const linkList = v.array(v.object({ source: v.string(), target: v.string() }))

/**
 * Makes the library links that npm packages cannot carry and that the package's own install script would make; under
 * `npm ci --ignore-scripts` it never ran. Links that are there already stay. `home` is the package's folder `native`.
 */
export async function restoreLinks(home: string): Promise<void> {
  for (const { source, target } of await listedLinks(home)) {
    const link = path.join(path.dirname(home), target)
    await unlessThere(link, symlink(path.relative(path.dirname(target), source), link))
  }
}

async function listedLinks(home: string): Promise<v.InferOutput<typeof linkList>> {
  try {
    return v.parse(linkList, JSON.parse(await readFile(path.join(home, 'pg-symlinks.json'), 'utf8')))
  } catch (error) {
    // Windows packages have no links, and no list
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

async function unlessThere(link: string, made: Promise<void>): Promise<void> {
  try {
    await made
  } catch (error) {
    if (existsSync(link)) return
    throw new PostgresFailure(
      `The library link ${link} is missing and this user may not make it: let the owner of that folder run \`npm rebuild\` or start once.`,
      { cause: error },
    )
  }
}
