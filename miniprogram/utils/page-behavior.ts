import { failureOf, type Failure, type NextTap } from '../i18n/refusals'
import { words, type Catalogue, type Words } from '../i18n/index'
import { AppError, isOutcomeUnknown } from './app-error'
import { noteClosed } from './closed-pages'
import { newKey } from './ids'
import { goBack, isTab, openPage } from './navigate'
import { nameTabs } from './tab-bar'
import { typeStyle } from './type-scale'

export type PageStatus = 'loading' | 'empty' | 'error' | 'offline' | 'done'
export type PageQuery = Readonly<Record<string, string | undefined>>

/** What the behavior puts into a page's data. */
export interface PageData<C extends Catalogue> {
  status: PageStatus
  /** Why there is nothing to show (`error`, `offline`). */
  failure: Failure | null
  /** Why the last tap came to nothing; the page stays as it is. */
  notice: Failure | null
  /** A tap is being worked on. */
  busy: boolean
  /** The network is gone; what is shown may be old. */
  offline: boolean
  words: Words<C>
  /** For the style of the page's root view: the reader's type size. */
  typeStyle: string
}

/**
 * What a tap sets going. Until its outcome is known, trying again gives the same idempotency `key`; the cloud wants the same
 * data with it, so what changes by itself (place, time) is read through `once`, which remembers the first reading.
 */
export type Work = (key: string, once: <T>(read: () => Promise<T>) => Promise<T>) => Promise<unknown>

/** What the behavior puts into a page's methods. A page writes `load`; WXML binds the `on…Tap` ones. */
export type PageMethods = {
  load: (query: PageQuery) => Promise<'done' | 'empty'>
  refresh: () => Promise<void>
  attempt: (intent: string, work: Work) => Promise<void>
  onNextTap: (event: { detail: NextTap }) => Promise<void>
  onNoticeTap: (event: { detail: NextTap }) => Promise<void>
  onLoad: (query: PageQuery) => void
  onShow: () => Promise<void>
  onUnload: () => void
  onPullDownRefresh: () => Promise<void>
}
type Page = { data: PageData<Catalogue>; setData: (data: Partial<PageData<Catalogue>>) => void; route?: string } & PageMethods

/** What a page keeps that no one sees. */
interface Memory {
  query: PageQuery
  /** Counts the loads, so that a slow older one can't undo a newer one. */
  turn: number
  /** What was tried and isn't known to have come to an end, by its name. */
  intents: Map<string, Intent>
  again?: () => Promise<void>
  onNetwork?: (network: { isConnected?: boolean; errMsg?: string }) => void
}
interface Intent {
  key: string
  reading?: Promise<unknown>
}
const memories = new WeakMap<object, Memory>()

function memoryOf(page: object): Memory {
  const memory = memories.get(page) ?? { query: {}, turn: 0, intents: new Map<string, Intent>() }
  memories.set(page, memory)
  return memory
}

/**
 * The state, the words and the type size of a page: `behaviors: [pageBehavior(homeWords)]`. The page writes `load(query)`,
 * which sets its data and answers `done` or `empty`; what it throws becomes `error` or `offline`. It runs at each showing.
 * The catalogue's `pageTitle` is the title of the navigation bar.
 */
export function pageBehavior<C extends Catalogue>(
  catalogue: C,
): WechatMiniprogram.Behavior.Identifier<PageData<C>, WechatMiniprogram.Behavior.PropertyOption, PageMethods> {
  const initial = (): PageData<C> => ({ ...emptyData, words: words(catalogue), typeStyle: typeStyle() })
  return Behavior<PageData<C>, WechatMiniprogram.Behavior.PropertyOption, PageMethods, []>({
    data: initial(),
    lifetimes: {
      attached() {
        // the language and the type size may have changed since this script ran
        const { words: texts, typeStyle: style } = initial()
        this.setData({ words: texts, typeStyle: style })
      },
    },
    methods,
  })
}

const emptyData = { status: 'loading', failure: null, notice: null, busy: false, offline: false } as const

const methods: PageMethods & ThisType<Page> = {
  load() {
    return Promise.resolve('done')
  },

  onLoad(query) {
    const memory = memoryOf(this)
    memory.query = query
    memory.onNetwork = ({ isConnected }) => {
      if (isConnected && (this.data.offline || this.data.status === 'offline')) void this.refresh()
    }
    wx.onNetworkStatusChange(memory.onNetwork)
  },

  async onShow() {
    const { pageTitle } = this.data.words
    if (pageTitle !== undefined) void wx.setNavigationBarTitle({ title: pageTitle })
    if (isTab(this.route ?? '')) void nameTabs()
    await this.refresh()
  },

  onUnload() {
    noteClosed(this)
    const memory = memoryOf(this)
    memory.turn += 1
    if (memory.onNetwork) wx.offNetworkStatusChange(memory.onNetwork)
  },

  async onPullDownRefresh() {
    await this.refresh()
    await wx.stopPullDownRefresh()
  },

  async refresh() {
    const memory = memoryOf(this)
    memory.turn += 1
    const turn = memory.turn
    if (this.data.status === 'error' || this.data.status === 'offline') this.setData({ status: 'loading', failure: null })
    try {
      const status = await this.load(memory.query)
      if (turn === memory.turn) this.setData({ status, failure: null, offline: false })
    } catch (error) {
      if (turn === memory.turn) showLoadFailure(this, failureOf(error))
      throwUnlessExpected(error)
    }
  },

  async attempt(name, work) {
    if (this.data.busy) return
    const memory = memoryOf(this)
    memory.again = () => this.attempt(name, work)
    const { key, once } = open(memory, name)
    this.setData({ busy: true, notice: null })
    try {
      await work(key, once)
      memory.intents.delete(name)
    } catch (error) {
      if (!isOutcomeUnknown(error)) memory.intents.delete(name)
      this.setData({ notice: failureOf(error) })
      throwUnlessExpected(error)
    } finally {
      this.setData({ busy: false })
    }
  },

  async onNextTap({ detail }) {
    if (detail.kind === 'retry') await this.refresh()
    else await follow(detail)
  },

  async onNoticeTap({ detail }) {
    this.setData({ notice: null })
    if (detail.kind === 'retry') await memoryOf(this).again?.()
    else await follow(detail)
  },
}

/** The intent of this name that is still open, or a new one. */
function open({ intents }: Memory, name: string): { key: string; once: Parameters<Work>[1] } {
  const intent = intents.get(name) ?? { key: newKey() }
  intents.set(name, intent)
  return {
    key: intent.key,
    once: <T>(read: () => Promise<T>) => (intent.reading ??= read()) as Promise<T>,
  }
}

async function follow(next: NextTap): Promise<void> {
  if (next.kind === 'page') await openPage(next.url)
  else if (next.kind === 'go-back') await goBack()
}

/** What is on the screen stays there: only a page that has nothing to show becomes a wall. */
function showLoadFailure(page: Page, failure: Failure): void {
  const offline = failure.code === 'OFFLINE'
  const hasContent = page.data.status === 'done' || page.data.status === 'empty'
  if (hasContent) page.setData(offline ? { offline } : { notice: failure })
  else page.setData({ status: offline ? 'offline' : 'error', failure, offline })
}

/** A fault of ours is shown like any failure, and still reaches the log. */
function throwUnlessExpected(error: unknown): void {
  if (!(error instanceof AppError)) throw error
}
