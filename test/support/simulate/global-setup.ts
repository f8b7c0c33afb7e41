import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import compiler from 'miniprogram-compiler'
import { buildMiniprogramNpm } from '../../../scripts/miniprogram-npm'
import { compiledVariable, compilerOptions, miniprogramRoot } from './paths'

/** Once in a jest run, before any worker: fetches the parts of Vant in use and compiles every WXML with WeChat's compiler. */
export default async function setUpSimulate(): Promise<void> {
  await buildMiniprogramNpm(miniprogramRoot)
  const file = join(await mkdtemp(join(tmpdir(), 'workcard-wxml-')), 'wxml.js')
  await writeFile(file, compiler.wxmlToJs(miniprogramRoot, compilerOptions))
  process.env[compiledVariable] = file
}
