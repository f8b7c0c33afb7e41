import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** How many packages the cloud functions and the mini-program may need. */
const runtimeLimit = 20
/** Permissive licences, as package.json names them; the last is of a font, whose licence goes wherever the font goes. */
const permissive = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense'],
  'MIT AND OFL-1.1',
])
const exactVersion = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/** Few direct runtime dependencies, all with an exact version and a permissive licence. */
export async function checkDependencies(root: string): Promise<string[]> {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {}, overrides = {} } = await readVersions(root)
  const compiler = await readVersions(path.join(root, 'scripts', 'wechat'))
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const pinned = [...all, ...Object.entries(overrides), ...Object.entries(compiler['dependencies'] ?? {})]
  const loose = pinned.filter(([, version]) => !exactVersion.test(version) && !version.startsWith('$'))
  return [
    ...(Object.keys(dependencies).length > runtimeLimit ? ['package.json: more runtime dependencies than the budget'] : []),
    ...loose.map(([name, version]) => `package.json: ${name} ${version} is not an exact version`),
    ...(await Promise.all(all.map(([name]) => checkLicence(root, name)))).flat(),
  ]
}

async function checkLicence(root: string, name: string): Promise<string[]> {
  const { license } = (await readJson(path.join(root, 'node_modules', name))) as { license?: string }
  return license !== undefined && permissive.has(license)
    ? []
    : [`package.json: the licence of ${name}, ${String(license)}, is not on the list of permissive ones`]
}

async function readVersions(folder: string): Promise<Partial<Record<string, Record<string, string>>>> {
  return (await readJson(folder).catch(() => ({}))) as Partial<Record<string, Record<string, string>>>
}

async function readJson(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
}
