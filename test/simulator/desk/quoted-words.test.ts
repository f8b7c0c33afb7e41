import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(__dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Where the words stand that can be on a phone: the mini-program's, WeChat's, and those of the demo jobs. */
const sources = [
  ...readdirSync(path.join(root, 'miniprogram/i18n')).map((name) => `miniprogram/i18n/${name}`),
  'miniprogram/packages/demo/utils/words.ts',
  'simulator/phone/runtime/screens/words.ts',
  'simulator/demo/employer.ts',
]
const onScreens = sources.map(read).join('\n')

/** `发 1 笔…` stands for `发 {count} 笔…`: a number and `…` are filled in on the phone. */
function isOnScreen(quoted: string): boolean {
  return quoted.split(/…|\d+/).every((part) => onScreens.includes(part.trim()))
}

it.each(['simulator/desk/page/hint-words.ts', 'simulator/scenarios/step-words.ts'])(
  '%s tells to tap what a phone has on its screens',
  (file) => {
    const quoted = [...read(file).matchAll(/「([^」]+)」|“([^”]+)”/g)].map(([, zh, en]) => zh ?? en ?? '')
    expect(quoted.length).toBeGreaterThan(30)
    expect(quoted.filter((words) => !isOnScreen(words))).toEqual([])
  },
)
