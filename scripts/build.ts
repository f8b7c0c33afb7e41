import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildCloudFunctions } from './build-cloudfunctions'
import { buildMiniprogram } from './build-miniprogram'
import { findTraces } from './release-traces'
import { root } from './run'

/** `npm run build`: the release, as a project of its own under dist/ that DevTools and WeChat's compiler open. */
async function main(): Promise<void> {
  const dist = path.join(root, 'dist')
  await mkdir(dist, { recursive: true })
  await buildCloudFunctions(path.join(dist, 'cloudfunctions'))
  await buildMiniprogram(path.join(dist, 'miniprogram'))
  await writeProjectConfig(path.join(dist, 'project.config.json'))
  await copyFile(path.join(root, 'LICENSE'), path.join(dist, 'LICENSE'))
  const traces = await findTraces(dist)
  for (const trace of traces) console.error(trace)
  if (traces.length > 0) throw new Error('the release holds traces of development')
  console.log('dist/cloudfunctions and dist/miniprogram are built')
}

async function writeProjectConfig(file: string): Promise<void> {
  const config = JSON.parse(await readFile(path.join(root, 'project.config.json'), 'utf8')) as Record<string, unknown>
  const release = {
    ...config,
    cloudfunctionRoot: 'cloudfunctions/',
    setting: { ...(config['setting'] as object), urlCheck: true, packNpmManually: false },
  }
  await writeFile(file, `${JSON.stringify(release, null, 2)}\n`)
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
