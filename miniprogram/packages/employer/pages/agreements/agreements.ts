import { sentWords as words } from '../../../../i18n/agreements'
import { t } from '../../../../i18n/index'
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
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { serverNow } from '../../../../utils/server-clock'
import { dayWords, lastDays, sentRow, standingRows, type SentRow, type StandingRow } from '../../utils/sent-agreement-view'

/** A tap in a row, or what a row says. */
type Of<Detail extends object> = WechatMiniprogram.CustomEvent<Detail, Record<string, unknown>, { id: string; name: string }>

type More = 'idle' | 'loading' | 'failed'

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
  data: { ...start, firstDay: '', lastDay: '' },
  methods: {
    async load(): Promise<'done'> {
      const { standing } = this.data
      const { agreements, counts, nextCursor = '' } = await listSentAgreements(standing)
      this.setData({
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
