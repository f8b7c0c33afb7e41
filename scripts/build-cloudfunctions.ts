import { build, type Metafile } from 'esbuild'
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from './run'

/** Left to the platform: WeChat installs it beside the bundle, and pg asks for its native half only when it is told to. */
const external = ['wx-server-sdk', 'pg-native']
/** What holds this file draws documents. */
const fontReader = 'cloudfunctions/shared/document/font-file.ts'

/** A folder under cloudfunctions/ is a deployed function, but for shared/, which is bundled into each. */
export async function listFeatures(base: string): Promise<string[]> {
  const entries = await readdir(path.join(base, 'cloudfunctions'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'shared').map((entry) => entry.name)
}

/** Bundles every function to `<target>/<feature>/{index.js,package.json,config.json}`, ready to be uploaded by DevTools. */
export async function buildCloudFunctions(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true })
  for (const feature of await listFeatures(root)) await buildOne(feature, path.join(target, feature))
}

async function buildOne(feature: string, folder: string): Promise<void> {
  await bundle(path.join(root, 'cloudfunctions', feature, 'index.ts'), folder)
  await copyFile(path.join(root, 'cloudfunctions', feature, 'config.json'), path.join(folder, 'config.json'))
  await writeFile(path.join(folder, 'package.json'), await packageOf(feature))
}

/** Makes `<folder>/index.js` of an entry and all that it imports, and lays beside it what it reads at run time. */
export async function bundle(entry: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    // names are part of what is logged and compared
    keepNames: true,
    external,
    // a strict tsconfig would make esbuild write "use strict", under which wechatpay-axios-plugin cannot be bundled
    tsconfigRaw: { compilerOptions: { strict: false, alwaysStrict: false } },
    absWorkingDir: root,
    metafile: true,
    logLevel: 'error',
  })
  if (holds(metafile, fontReader)) await copyFont(folder)
}

function holds({ outputs }: Metafile, source: string): boolean {
  return Object.values(outputs).some(({ inputs }) => inputs[source] !== undefined)
}

/** The font of our documents lies beside the bundle that reads it, with its licence, as that asks for. */
async function copyFont(folder: string): Promise<void> {
  const files = ['400Regular/NotoSansSC_400Regular.ttf', 'LICENSE_FONT']
  const sources = files.map((file) => path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc', file))
  await Promise.all(sources.map((source) => copyFile(source, path.join(folder, path.basename(source)))))
}

async function packageOf(feature: string): Promise<string> {
  const project: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const sdk = versionOf(project, 'wx-server-sdk')
  return `${JSON.stringify({ name: feature, version: '1.0.0', main: 'index.js', dependencies: { 'wx-server-sdk': sdk } }, null, 2)}\n`
}

function versionOf(project: unknown, dependency: string): string {
  const { dependencies } = project as { dependencies: Record<string, string | undefined> }
  const version = dependencies[dependency]
  if (version === undefined) throw new Error(`package.json has no ${dependency}`)
  return version
}
