import { config } from '../../../../miniprogram/config'
import { language, setLanguage, type Language } from '../../../../miniprogram/i18n/index'
import { become } from '../../../../miniprogram/packages/demo/utils/person'
import { fire, tapText, text, within } from '../act'
import type { Rendered } from '../rendered'
import { overTheWire } from '../wire'
import { eventChannel } from './event-channel'
import * as pages from './page-stack'
import type { Program } from './program'
import { settled, track } from './settled'
import { until } from './until'
import { wxRequest } from './wx-request'

/** Somebody's phone with the real mini-program on it, connected to a running local cloud. Only one is in a hand at a time. */
export interface RealPhone {
  stack: pages.PageStack
  storage: Map<string, unknown>
  language: Language
  /** What was tapped and what was filled in, in order. */
  taps: string[]
  typed: string[]
  toasts: string[]
  /** What the person answers to a question, yes unless a test says otherwise; the answer counts as a tap. */
  answers: (question: string) => boolean
  questions: string[]
}

/** A phone on which the mini-program has never been opened. */
export function newPhone(language: Language = 'zh'): RealPhone {
  const phone: RealPhone = {
    stack: pages.emptyStack(),
    storage: new Map(),
    language,
    taps: [],
    typed: [],
    toasts: [],
    questions: [],
    answers: () => true,
  }
  phones.push(phone)
  return phone
}

/** WeChat DevTools gives codes that the mock weixin never issued. */
const codeOfDevTools = '0c1xYZ-code-of-devtools'

const phones: RealPhone[] = []
let inHand: RealPhone | undefined

/**
 * Connects the mini-program of this test file to a program that runs. To be called in a beforeEach: the harness resets `wx` and
 * takes all pages down, as when WeChat has ended the mini-program; what the phones have stored stays.
 */
export function connect({ url, mocks }: Program): void {
  for (const phone of phones) phone.stack = pages.emptyStack()
  Object.assign(config, {
    transport: { kind: 'local', baseUrl: url },
    mocks: { weixin: mocks.weixin, wechatPay: mocks.wechatPay },
  })
  Object.assign(wx, calls)
}

/** The phone in the hand is put away, and this one is taken up; a mini-program that was not open is opened. */
export async function take(phone: RealPhone): Promise<void> {
  await settled()
  if (inHand && inHand.stack.open.length > 0) {
    if (inHand === phone) return
    inHand.language = language()
    pages.hideTop(inHand.stack)
  }
  inHand = phone
  setLanguage(phone.language)
  if (phone.stack.open.length > 0) pages.showTop(phone.stack)
  else pages.reLaunch(phone.stack, '/pages/home/home')
  await settled()
}

/** A phone of this person, logged in, in the hand and with nothing open yet: for situations that begin in the middle. */
export async function phoneOf(persona: string, language: Language = 'zh'): Promise<RealPhone> {
  const phone = newPhone(language)
  inHand = phone
  setLanguage(language)
  await become(persona)
  return phone
}

/** Opens the mini-program at a page, as a shared card or a message does. */
export async function openAt(url: string): Promise<void> {
  pages.reLaunch(hand().stack, url)
  await settled()
}

/** The page on the screen of the phone in the hand. */
export function screen(): Rendered {
  return pages.topOf(hand().stack).root
}

export function routeOnScreen(): string {
  return pages.topOf(hand().stack).route
}

/** Waits until all of these can be read on the screen. */
export async function sees(...lines: readonly string[]): Promise<void> {
  const missing = (): string[] => lines.filter((line) => !text(screen()).includes(line))
  await until(
    () => missing().length === 0,
    () => `${routeOnScreen()} does not say “${missing().join('”, “')}”. It says: ${text(screen())}`,
  )
}

/** Taps what reads so. */
export async function tap(label: string): Promise<void> {
  await sees(label)
  await settled()
  hand().taps.push(label)
  await tapText(screen(), label)
  await settled()
}

/** Taps a tab of the bar below. */
export async function tapTab(route: string): Promise<void> {
  hand().taps.push(route)
  await wx.switchTab({ url: `/${route}` })
  await settled()
}

/** Taps the arrow of the navigation bar. */
export async function tapBack(): Promise<void> {
  hand().taps.push('<')
  await wx.navigateBack()
  await settled()
}

/** Fills in the field of this class. */
export async function type(field: string, value: string): Promise<void> {
  hand().typed.push(field)
  await fire(within(screen(), field, '.form-field__input'), 'change', value)
  await settled()
}

/** Lets the phone's own clock go on, as while somebody reads. */
export function letPass(milliseconds: number): void {
  const now = Date.now.bind(Date)
  jest.spyOn(Date, 'now').mockImplementation(() => now() + milliseconds)
}

/** What stands in the field of this class. */
export function typedIn(field: string): unknown {
  return within(screen(), field).data['value']
}

/** Pulls the page down to load it anew. */
export async function pullDown(): Promise<void> {
  const { onPullDownRefresh } = screen().instance
  if (typeof onPullDownRefresh === 'function') await (onPullDownRefresh as () => Promise<void>).call(screen().instance)
  await settled()
}

function hand(): RealPhone {
  if (!inHand) throw new Error('no phone is in the hand')
  return inHand
}

const ok = { errMsg: 'ok' }

/** Changes of pages come after what runs now, as in WeChat; they fail with a plain object. */
function turnPage(change: (stack: pages.PageStack) => void): Promise<typeof ok> {
  const { stack } = hand()
  return track(
    new Promise<typeof ok>((resolve, reject) => {
      setTimeout(() => {
        try {
          change(stack)
          resolve(ok)
        } catch (error) {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as WeChat does
          reject(error)
        }
      }, 0)
    }),
  )
}

interface Navigation {
  url: string
  events?: Record<string, (detail?: unknown) => void>
}

const calls = {
  request: wxRequest,
  login: () => Promise.resolve({ ...ok, code: codeOfDevTools }),
  getStorageSync: (key: string) => hand().storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void inHand?.storage.set(key, overTheWire(value)),
  removeStorageSync: (key: string) => void hand().storage.delete(key),
  navigateTo: async ({ url, events = {} }: Navigation) => {
    const { opener, opened } = eventChannel(events)
    await turnPage((stack) => {
      pages.navigateTo(stack, url, { getOpenerEventChannel: () => opened })
    })
    return { ...ok, eventChannel: opener }
  },
  redirectTo: ({ url }: Navigation) =>
    turnPage((stack) => {
      pages.redirectTo(stack, url)
    }),
  reLaunch: ({ url }: Navigation) =>
    turnPage((stack) => {
      pages.reLaunch(stack, url)
    }),
  switchTab: ({ url }: Navigation) =>
    turnPage((stack) => {
      pages.switchTab(stack, url)
    }),
  navigateBack: () => turnPage(pages.navigateBack),
  showToast: ({ title }: { title: string }) => {
    hand().toasts.push(title)
    return Promise.resolve(ok)
  },
  showModal: ({ content = '', confirmText = '' }: { content?: string; confirmText?: string }) => {
    const phone = hand()
    phone.questions.push(content)
    phone.taps.push(confirmText)
    const confirm = phone.answers(content)
    return Promise.resolve({ ...ok, confirm, cancel: !confirm })
  },
}
