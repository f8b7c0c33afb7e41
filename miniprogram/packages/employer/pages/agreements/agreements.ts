import { sentWords as words } from '../../../../i18n/agreements'
import { t } from '../../../../i18n/index'
import {
  loadPack,
  openAgreementFile,
  sharePack,
  type FileOwner,
  type PackFile,
  type Watcher,
} from '../../../../services/agreement-file'
import {
  extendAgreement,
  listSentAgreements,
  offerEnding,
  withdrawAgreement,
  type Standing,
  type WithdrawReason,
} from '../../../../services/agreements'
import { appendTo } from '../../../../utils/append'
import { askFirst } from '../../../../utils/ask-first'
import { isClosed } from '../../../../utils/closed-pages'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { serverNow } from '../../../../utils/server-clock'
import { dayWords, lastDays, sentRow, standingRows, type SentRow, type StandingRow } from '../../utils/sent-agreement-view'

/** A tap in a row, or what a row says. */
type Of<Detail extends object> = WechatMiniprogram.CustomEvent<Detail, Record<string, unknown>, { id: string; name: string }>

type More = 'idle' | 'loading' | 'failed'

/** What was loaded and is still to be sent: WeChat may want a tap of its own for that. */
const packs = new WeakMap<object, { id: string; file: PackFile }>()
const verify = '/packages/contract/pages/verify/verify'
const countersign = '/packages/employer/pages/countersign/countersign'
const start: { standings: StandingRow[]; rows: SentRow[]; standing: Standing; title: string; cursor: string; more: More } = {
  standings: [],
  rows: [],
  standing: 'to-decide',
  title: '',
  cursor: '',
  more: 'idle',
}

Component({
  behaviors: [pageBehavior(words)],
  data: {
    ...start,
    firstDay: '',
    lastDay: '',
    employerId: '',
    /** Whose file is on its way, and how far it has come. */
    fetching: '',
    progress: '',
    /** Whose evidence pack waits for the tap that sends it. */
    packOf: '',
  },
  methods: {
    async load(): Promise<'done'> {
      const { standing } = this.data
      const { employerId, agreements, counts, nextCursor = '' } = await listSentAgreements(standing)
      this.setData({
        employerId,
        standings: standingRows(counts),
        rows: agreements.map(sentRow),
        title: t(words[standing]),
        cursor: nextCursor,
        more: 'idle',
        ...lastDays(serverNow()),
      })
      return 'done'
    },

    async onStandingTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { standing: Standing }>) {
      this.setData({ standing: currentTarget.dataset.standing })
      await this.refresh()
    },

    async onReachBottom() {
      const { cursor, rows, more, standing } = this.data
      if (cursor === '' || more === 'loading') return
      this.setData({ more: 'loading' })
      const page = await listSentAgreements(standing, cursor).catch(() => undefined)
      // a list that was loaded anew meanwhile is not added to
      if (cursor !== this.data.cursor) return
      if (page) this.setData({ ...appendTo('rows', rows.length, page.agreements.map(sentRow)), cursor: page.nextCursor ?? '' })
      this.setData({ more: page ? 'idle' : 'failed' })
    },

    async onSealTap() {
      await openPage(countersign)
    },

    async onFile({ currentTarget }: Of<object>) {
      const { id } = currentTarget.dataset
      await this.attempt(`file ${id}`, () => this.fetch(id, openAgreementFile))
    },

    async onVerify({ currentTarget }: Of<object>) {
      await openPage(`${verify}?employerId=${this.data.employerId}&contractId=${currentTarget.dataset.id}&side=employer`)
    },

    async onPack({ currentTarget }: Of<object>) {
      const { id } = currentTarget.dataset
      await this.attempt(`pack ${id}`, () => this.sendPack(id))
    },

    async sendPack(id: string) {
      const kept = packs.get(this)
      const file = kept?.id === id ? kept.file : await this.fetch(id, loadPack)
      if (!file || isClosed(this)) return
      const isSent = await sharePack(file)
      if (isSent) packs.delete(this)
      else packs.set(this, { id, file })
      this.setData({ packOf: isSent ? '' : id })
    },

    /** A page that was closed in the meantime loads and opens nothing. */
    async fetch<T>(contractId: string, load: (owner: FileOwner, watcher: Watcher) => Promise<T>): Promise<T> {
      const onPart: Watcher['onPart'] = (at) => {
        this.setData({ progress: t(words.fetchingPart, at) })
      }
      this.setData({ fetching: contractId, progress: t(words.fetching) })
      try {
        return await load({ employerId: this.data.employerId, contractId }, { onPart, isWanted: () => !isClosed(this) })
      } finally {
        this.setData({ fetching: '', progress: '' })
      }
    },

    async onExtend({ currentTarget }: Of<object>) {
      const { id } = currentTarget.dataset
      await this.act(`extend ${id}`, t(words.extended), (key) => extendAgreement(id, key))
    },

    async onWithdraw({ currentTarget, detail: { reason } }: Of<{ reason: WithdrawReason }>) {
      const { id, name } = currentTarget.dataset
      if (!(await askFirst(t(words.withdrawAsk, { name }), t(words.withdraw)))) return
      await this.act(`withdraw ${id} ${reason}`, t(words.withdrawn), (key) => withdrawAgreement({ contractId: id, reason }, key))
    },

    async onEnd({ currentTarget, detail: { lastDay } }: Of<{ lastDay: string }>) {
      const { id, name } = currentTarget.dataset
      if (!(await askFirst(t(words.endAsk, { name, day: dayWords(lastDay) }), t(words.end)))) return
      await this.act(`end ${id} ${lastDay}`, t(words.endOffered), (key) => offerEnding({ contractId: id, lastDay }, key))
    },

    /** Another agreement, or another choice about it, is another intent with a key of its own. */
    async act(intent: string, done: string, work: (key: string) => Promise<unknown>) {
      await this.attempt(intent, async (key) => {
        await work(key)
        void wx.showToast({ title: done, icon: 'none' })
        await this.refresh()
      })
    },
  },
})
