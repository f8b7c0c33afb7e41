import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildMiniprogramNpm } from '../../scripts/miniprogram-npm'

let root: string
const use = (...components: string[]): void => {
  const usingComponents = Object.fromEntries(components.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]))
  writeFileSync(join(root, 'page.json'), JSON.stringify({ usingComponents }))
}
const vant = (file: string): string => join(root, 'miniprogram_npm/@vant/weapp', file)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workcard-npm-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

it('takes the components that are used, with what they need, and no others', async () => {
  use('field')
  const files = await buildMiniprogramNpm(root)
  expect(files).toEqual(
    expect.arrayContaining(['field/index.js', 'field/textarea.wxml', 'cell/index.json', 'wxs/bem.wxs', 'common/component.js']),
  )
  expect(files.filter((file) => /^(button|dialog|tabs)\//.test(file) || file.endsWith('.d.ts'))).toEqual([])
  expect(files.filter((file) => !existsSync(vant(file)))).toEqual([])
})

it('leaves nothing of a component that is no longer used, nor what was edited by hand', async () => {
  use('button', 'tag')
  await buildMiniprogramNpm(root)
  writeFileSync(vant('button/index.wxss'), 'edited')
  use('button')
  const files = await buildMiniprogramNpm(root)
  expect(existsSync(vant('tag/index.js'))).toBe(false)
  expect(readFileSync(vant('button/index.wxss'), 'utf8')).toContain('.van-button')
  expect(await buildMiniprogramNpm(root)).toEqual(files)
})

it('takes a module that a script imports', async () => {
  mkdirSync(join(root, 'pages'))
  writeFileSync(join(root, 'pages/a.ts'), "import Toast from '@vant/weapp/toast/toast'")
  expect(await buildMiniprogramNpm(root)).toContain('toast/toast.js')
})

it('ships no address of a font server', async () => {
  use('icon', 'field', 'popup', 'dialog')
  const files = await buildMiniprogramNpm(root)
  expect(files.filter((file) => readFileSync(vant(file), 'utf8').includes('//at.'))).toEqual([])
})

it('says which component Vant has not got', async () => {
  use('buton')
  await expect(buildMiniprogramNpm(root)).rejects.toThrow('Vant has no buton/index.')
})
