import { existsSync } from 'node:fs'
import path from 'node:path'
import { binary, root, runNode } from './run'

const folder = path.join(__dirname, 'wechat')

/** `npm run wechat`: builds the release and puts WeChat's compiler, code-quality scan, wcc and wcsc over it. */
async function main(): Promise<void> {
  await installCompiler()
  await mustSucceed('the build', runNode(binary('tsx', 'dist/cli.mjs'), [path.join(__dirname, 'build.ts')]))
  const { compileTemplates } = await import('./wechat/templates')
  compileTemplates(path.join(root, 'dist', 'miniprogram'))
  const { compile } = await import('./wechat/compile')
  const failed = await compile(path.join(root, 'dist'))
  if (failed.length > 0) throw new Error(`rules of the code-quality scan fail: ${failed.join(', ')}`)
}

async function installCompiler(): Promise<void> {
  if (existsSync(path.join(folder, 'node_modules', 'miniprogram-ci', 'package.json'))) return
  const npm = process.env['npm_execpath']
  if (npm === undefined) throw new Error('start this with npm: npm run wechat')
  await mustSucceed('the install of the compiler', runNode(npm, ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit']))
}

async function mustSucceed(what: string, code: Promise<number>): Promise<void> {
  if ((await code) !== 0) throw new Error(`${what} failed`)
}

// The compiler leaves handles open: the process is ended when the verdict is known.
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
