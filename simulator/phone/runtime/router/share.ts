import { messageOf, reportException } from '../engine/guard'
import type { PhoneNews } from '../../protocol'
import { appConfig } from '../frame/look'
import { isShareHidden } from '../wx/sharing'
import { callPage } from './page-life'
import { topPage, type OpenPage } from './stack'
import { formatAddress, parseAddress } from './url'

export interface Card {
  app: string
  title: string
  imageUrl: string | undefined
}
/** Shows the card; whether the person sends it. */
type AskSend = (card: Card) => Promise<boolean>
/** The button that was tapped; undefined: the menu of the capsule. */
type Button = Readonly<Record<string, unknown>> | undefined
interface Answer {
  title?: string
  path?: string
  query?: string
  imageUrl?: string
  promise?: Promise<Answer>
}

/** Scenes in which a card opens: in a chat, and in Moments. */
const scenes = { chat: 1007, moments: 1154 } as const
/** WeChat waits so long for the page's promise, ms. */
const patience = 3000

export interface ShareTools {
  askSend: AskSend
  tell: (news: PhoneNews) => void
}

/** Whether the page on top has said that it can be shared so. */
export function canShare(hook: 'onShareAppMessage' | 'onShareTimeline'): boolean {
  const page = topPage()?.instance
  const menu = hook === 'onShareAppMessage' ? 'shareAppMessage' : 'shareTimeline'
  return page !== undefined && typeof page[hook] === 'function' && !isShareHidden(page, menu)
}

/** Shares the page on top with somebody; the desk hears of the card if it is sent. */
export async function shareToChat(button: Button, { askSend, tell }: ShareTools): Promise<void> {
  const page = topPage()
  if (!page) return
  const from = button ? 'button' : 'menu'
  const { title, path, imageUrl } = await answerOf(page, 'onShareAppMessage', { from, target: button })
  const card = { app: appName(), title: title ?? appName(), imageUrl }
  if (!(await askSend(card))) return
  const address = path === undefined ? addressOf(page) : formatAddress(parseAddress(path, page.route))
  tell({ from: 'phone', kind: 'shared', title: card.title, page: address, scene: scenes.chat })
}

/** Shares the page on top in Moments, where it opens by itself. */
export async function shareToMoments({ askSend, tell }: ShareTools): Promise<void> {
  const page = topPage()
  if (!page) return
  const { title, query, imageUrl } = await answerOf(page, 'onShareTimeline', {})
  const card = { app: appName(), title: title ?? appName(), imageUrl }
  if (!(await askSend(card))) return
  const address = query === undefined ? addressOf(page) : `${page.route}?${query}`
  tell({ from: 'phone', kind: 'shared', title: card.title, page: address, scene: scenes.moments })
}

async function answerOf(page: OpenPage, hook: string, options: object): Promise<Answer> {
  const answer = callPage(page, hook, options)
  if (!isAnswer(answer)) return {}
  const { promise, ...now } = answer
  if (!promise) return now
  const late = new Promise<Answer>((resolve) => {
    setTimeout(resolve, patience, now)
  })
  return Promise.race([promise, late]).catch((error: unknown) => {
    reportException(`${page.route} ${hook}: ${messageOf(error)}`, error)
    return now
  })
}

function addressOf({ route, query }: OpenPage): string {
  return formatAddress({ path: route, query: { ...query } })
}

function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null
}

function appName(): string {
  const shared = appConfig()['window']
  const title =
    typeof shared === 'object' && shared && 'navigationBarTitleText' in shared ? shared.navigationBarTitleText : undefined
  return typeof title === 'string' ? title : '小程序'
}
