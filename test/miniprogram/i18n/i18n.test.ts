import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { common } from '../../../miniprogram/i18n/common'
import { clockWords } from '../../../miniprogram/i18n/attendance'
import { language, setLanguage, t, words } from '../../../miniprogram/i18n/index'
import { payRunWords } from '../../../miniprogram/i18n/pay-run'
import { namedRefusals } from '../../../miniprogram/i18n/refusal-details'
import { failureOf, refusals } from '../../../miniprogram/i18n/refusals'
import { refusalCodes } from '../../../cloudfunctions/shared/refusal'
import { CloudError } from '../../../miniprogram/utils/app-error'
import { miniprogramRoot } from '../../support/simulate/paths'
import { phone } from '../../support/simulate/phone'

interface Pair {
  name: string
  zh: string
  en: string
}
const han = /[\u3400-\u9fff]/

/** Every entry of every catalogue, wherever it lies in the module. */
function pairsIn(file: string): Pair[] {
  const found: Pair[] = []
  const look = (value: unknown, name: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('zh' in value && 'en' in value) found.push({ name, zh: String(value.zh), en: String(value.en) })
    for (const [key, inner] of Object.entries(value)) look(inner, `${name}.${key}`)
  }
  look(jest.requireActual<object>(join(miniprogramRoot, 'i18n', file)), file)
  return found
}
const pairs = readdirSync(join(miniprogramRoot, 'i18n')).flatMap(pairsIn)
const slots = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the catalogues', () => {
  it('are there', () => {
    expect(pairs.length).toBeGreaterThan(100)
  })

  it.each(pairs)('$name says the same in both languages: $zh', ({ zh, en }) => {
    expect(zh.trim()).not.toBe('')
    expect(en.trim()).not.toBe('')
    expect(en).not.toMatch(han)
    expect(slots(en)).toEqual(slots(zh))
  })
})

describe('the sentences for refusals', () => {
  it('cover every code of the cloud', () => {
    expect(refusalCodes.filter((code) => !(code in refusals))).toEqual([])
  })

  it.each([...Object.entries(refusals), ...Object.entries(namedRefusals)])(
    '%s is short and needs no code word',
    (_code, { zh, en }) => {
      expect(zh).toMatch(han)
      expect(zh.replace(/\{\w+\}/, '').length).toBeLessThanOrEqual(20)
      expect(`${zh} ${en}`).not.toMatch(/[A-Z]{2,}_|undefined|error/)
    },
  )

  it('speak the language of the moment, the next tap too', () => {
    setLanguage('en')
    expect(failureOf(new CloudError('OFFLINE'))).toEqual({
      code: 'OFFLINE',
      sentence: 'There is no network now',
      next: { kind: 'retry', label: 'Try again' },
    })
  })

  it('read a fault as ours', () => {
    expect(failureOf(new TypeError('x is not a function')).code).toBe('INTERNAL_FAULT')
  })
})

describe('the language', () => {
  it.each([
    ['zh_CN', 'zh'],
    ['zh_TW', 'zh'],
    ['en', 'en'],
    ['de', 'en'],
    ['', 'zh'],
  ])('of a WeChat in %s is %s until a person chooses', (spoken, used) => {
    phone.language = spoken
    phone.storage.clear()
    jest.isolateModules(() => {
      const fresh = jest.requireActual<typeof import('../../../miniprogram/i18n/index')>(join(miniprogramRoot, 'i18n/index'))
      expect(fresh.language()).toBe(used)
    })
  })

  it('is kept when a person has chosen it', () => {
    setLanguage('en')
    jest.isolateModules(() => {
      const fresh = jest.requireActual<typeof import('../../../miniprogram/i18n/index')>(join(miniprogramRoot, 'i18n/index'))
      expect(fresh.language()).toBe('en')
    })
  })

  it('fills what a sentence leaves open', () => {
    expect(t(common.duration, { time: '2 分钟' })).toBe('大约 2 分钟')
    expect(words(common).confirm).toBe('确定')
    expect(language()).toBe('zh')
  })
})

it.each([clockWords.leaveVerb, payRunWords.startVerb, payRunWords.retryVerb, common.cancel])(
  'a button of a question has at most four Chinese characters, or eight letters: $zh, $en',
  ({ zh, en }) => {
    expect(zh.length).toBeLessThanOrEqual(4)
    expect(en.length).toBeLessThanOrEqual(8)
  },
)
