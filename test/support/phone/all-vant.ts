import { readdirSync, existsSync } from 'node:fs'
import path from 'node:path'
import { makeProgram, type TestProgram } from './program'

const lib = path.join(__dirname, '../../../node_modules/@vant/weapp/lib')

export interface AllVantProgram extends TestProgram {
  /** Names of the components, each in a block `<view class="block" data-name="…">` of the one page. */
  names: readonly string[]
  /** For `createPhoneBuild` and `openPhone`: npm's folder instead of a copy. */
  packages: Readonly<Record<string, string>>
}

/** What a component needs to draw something. */
const attributes: Readonly<Record<string, string>> = {
  area: 'area-list="{{areas}}"',
  calendar: 'poppable="{{false}}" show="{{true}}"',
  cascader: 'options="{{tree}}"',
  'action-sheet': 'show="{{true}}" actions="{{actions}}"',
  'count-down': 'time="{{60000}}"',
  image: 'src="data:,"',
  'notice-bar': 'text="notice"',
  picker: 'columns="{{columns}}"',
  popup: 'show="{{true}}"',
  progress: 'percentage="{{50}}"',
  'share-sheet': 'show="{{true}}" options="{{actions}}"',
  steps: 'steps="{{actions}}"',
  'tree-select': 'items="{{trees}}"',
}

/** What a component stands in, by the name of the component that holds it. */
const holders: Readonly<Record<string, string>> = {
  col: 'row',
  'dropdown-item': 'dropdown-menu',
  'goods-action-button': 'goods-action',
  'goods-action-icon': 'goods-action',
  'grid-item': 'grid',
  'index-anchor': 'index-bar',
  'sidebar-item': 'sidebar',
  'collapse-item': 'collapse',
  radio: 'radio-group',
  tab: 'tabs',
  'tabbar-item': 'tabbar',
}

const data = {
  areas: { province_list: { 110000: '北京市' }, city_list: { 110100: '北京市' }, county_list: { 110101: '东城区' } },
  actions: [{ name: 'one', text: 'one', desc: 'first' }],
  columns: ['one', 'two'],
  tree: [{ text: 'one', value: 1 }],
  trees: [{ text: 'one', children: [{ id: 1, text: 'leaf' }] }],
}

/** A mini-program whose one page draws every component of Vant. */
export async function makeAllVantProgram(): Promise<AllVantProgram> {
  const names = readdirSync(lib).filter((name) => existsSync(path.join(lib, name, 'index.json')))
  const usingComponents = Object.fromEntries(names.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]))
  const program = await makeProgram({
    'pages/home/home.json': { usingComponents },
    'pages/home/home.ts': `Page({ data: ${JSON.stringify(data)} })`,
    'pages/home/home.wxml': names.map((name) => `<view class="block" data-name="${name}">${drawn(name)}</view>`).join('\n'),
  })
  return { ...program, names, packages: { '@vant/weapp': lib } }
}

function drawn(name: string): string {
  const component = `<van-${name} ${attributes[name] ?? ''}>${name}</van-${name}>`
  const holder = holders[name]
  return holder === undefined ? component : `<van-${holder}>${component}</van-${holder}>`
}
