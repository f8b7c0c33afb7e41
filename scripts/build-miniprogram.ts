import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildMiniprogramNpm } from './miniprogram-npm'
import { root } from './run'

interface AppJson {
  subPackages: { root: string; pages: string[] }[]
  preloadRule?: Record<string, unknown>
}

/** What only development has: the demo package, and the configuration that names loopback addresses. */
const left = ['packages/demo', 'config.release.ts', 'miniprogram_npm']

/** Writes the release of the mini-program: no demo package, the release configuration, and only the npm components in use. */
export async function buildMiniprogram(target: string): Promise<void> {
  const source = path.join(root, 'miniprogram')
  await rm(target, { recursive: true, force: true })
  await cp(source, target, {
    recursive: true,
    filter: (file) => !left.includes(path.relative(source, file).replaceAll('\\', '/')),
  })
  await cp(path.join(source, 'config.release.ts'), path.join(target, 'config.ts'))
  await removeDemoPackage(path.join(target, 'app.json'))
  await buildMiniprogramNpm(target)
}

async function removeDemoPackage(file: string): Promise<void> {
  const app = JSON.parse(await readFile(file, 'utf8')) as AppJson
  const subPackages = app.subPackages.filter((each) => !each.root.startsWith('packages/demo'))
  await writeFile(file, `${JSON.stringify({ ...app, subPackages }, null, 2)}\n`)
}
