import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { restoreLinks } from '../../../../simulator/cloud/postgres/links'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'links of a package-'))
  await mkdir(path.join(root, 'native', 'lib'), { recursive: true })
})

afterEach(() => rm(root, { recursive: true }))

it('makes the links that the install script would have made, and again without complaint', async () => {
  await writeFile(path.join(root, 'native', 'lib', 'libx.so.1.2'), 'library')
  const list = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
  await writeFile(path.join(root, 'native', 'pg-symlinks.json'), JSON.stringify(list))
  await restoreLinks(path.join(root, 'native'))
  await restoreLinks(path.join(root, 'native'))
  const link = path.join(root, 'native', 'lib', 'libx.so.1')
  expect(await readlink(link)).toBe('libx.so.1.2')
  expect(await readFile(link, 'utf8')).toBe('library')
})

it('makes none for a package without a list, such as that for Windows', async () => {
  await expect(restoreLinks(path.join(root, 'native'))).resolves.toBeUndefined()
})
