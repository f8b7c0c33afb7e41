import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { listFiles } from './files'

/** Where the demo package may be named outside itself: both are written anew for the release. */
const mayNameDemo = ['miniprogram/app.json', 'miniprogram/config.ts']

interface Components {
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default: string }>
}

interface Source {
  file: string
  text: string
}

/**
 * The borders between packages where no import is written: components, templates, styles and WXS come from the package itself
 * or from the main one, only tabs are in the main one, and the demo package is named by nobody.
 */
export async function checkPackages(root: string): Promise<string[]> {
  const files = await listFiles(root, 'miniprogram')
  const read = async (file: string): Promise<Source> => ({ file, text: await readFile(path.join(root, file), 'utf8') })
  const sources = await Promise.all(files.map(read))
  const app = sources.filter(({ file }) => file === 'miniprogram/app.json')
  return [...sources.flatMap(foreignParts), ...sources.flatMap(demoNames), ...app.flatMap(checkApp)]
}

function foreignParts({ file, text }: Source): string[] {
  const parts = partsOf(file, text).map((name) => resolvePart(file, name))
  return parts
    .filter((part) => packageOf(part) !== '' && packageOf(part) !== packageOf(file))
    .map((part) => `${file}: takes ${part} from another package`)
}

/** What a file names in the way of its kind. */
function partsOf(file: string, text: string): string[] {
  if (file.endsWith('.json')) return componentsOf(text)
  const ways: Record<string, RegExp> = {
    '.wxml': /<(?:import|include|wxs|image)\b[^>]*?\bsrc=["']([^"'{]+)["']/g,
    '.wxss': /@import\s+(?:url\(\s*)?['"]?([^'");]+)/g,
    '.wxs': /require\(['"]([^'"]+)['"]\)/g,
  }
  const way = ways[path.extname(file)]
  return way === undefined ? [] : [...text.matchAll(way)].map(([, name = '']) => name)
}

function componentsOf(text: string): string[] {
  const { usingComponents = {}, componentGenerics = {} } = JSON.parse(text) as Components
  const defaults = Object.values(componentGenerics).flatMap((generic) => (typeof generic === 'object' ? [generic.default] : []))
  return [...Object.values(usingComponents), ...defaults]
}

function resolvePart(file: string, name: string): string {
  return name.startsWith('/') ? `miniprogram${name}` : path.posix.join(path.posix.dirname(file), name)
}

function packageOf(file: string): string {
  return /^miniprogram\/packages\/([^/]+)\//.exec(file)?.[1] ?? ''
}

function demoNames({ file, text }: Source): string[] {
  if (packageOf(file) === 'demo' || mayNameDemo.includes(file)) return []
  return /(packages|\.\.)\/demo\b/.test(text) ? [`${file}: names the demo package, which the release has not`] : []
}

function checkApp({ file, text }: Source): string[] {
  const app = JSON.parse(text) as { pages: string[]; tabBar: { list: { pagePath: string }[] }; lazyCodeLoading?: string }
  const tabs = app.tabBar.list.map(({ pagePath }) => pagePath)
  const others = app.pages
    .filter((page) => !tabs.includes(page))
    .map((page) => `${file}: ${page} is no tab, so it belongs in a package`)
  return app.lazyCodeLoading === 'requiredComponents' ? others : [...others, `${file}: lazyCodeLoading is not requiredComponents`]
}
