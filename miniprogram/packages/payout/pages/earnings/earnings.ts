import { earningsWords } from '../../../../i18n/payout'
import { listPayouts, type Payout } from '../../../../services/payout'
import { appendTo } from '../../../../utils/append'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { serverNow } from '../../../../utils/server-clock'
import { stopTicking, tickEachMinute } from '../../../../utils/ticking'
import { earningsRow, noteOf, type EarningsRow } from './view'

const hours = '/packages/attendance/pages/records/records'

/** The payouts beside what is drawn of them: their notes count down. */
const shown = new WeakMap<object, Payout[]>()

interface Shown {
  paidFen: number
  rows: EarningsRow[]
  cursor: string
  more: 'idle' | 'loading' | 'failed'
}
const start: Shown = { paidFen: 0, rows: [], cursor: '', more: 'idle' }

Component({
  behaviors: [pageBehavior(earningsWords)],
  data: start,
  pageLifetimes: {
    show() {
      tickEachMinute(this, () => {
        this.tick()
      })
    },
    hide() {
      stopTicking(this)
    },
  },
  lifetimes: {
    detached() {
      stopTicking(this)
    },
  },
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const { payouts, paidThisMonthFen, nextCursor = '' } = await listPayouts()
      shown.set(this, payouts)
      this.setData({ rows: rowsOf(payouts), paidFen: paidThisMonthFen, cursor: nextCursor, more: 'idle' })
      return payouts.length === 0 ? 'empty' : 'done'
    },

    tick() {
      const notes = (shown.get(this) ?? []).map((payout) => noteOf(payout, serverNow()))
      const changed = notes.flatMap((note, index) => {
        const path = `rows[${index.toString()}].note`
        return note === this.data.rows[index]?.note ? [] : [[path, note] as const]
      })
      if (changed.length > 0) this.setData(Object.fromEntries(changed))
    },

    async onReachBottom() {
      const { cursor, rows, more } = this.data
      if (cursor === '' || more === 'loading') return
      this.setData({ more: 'loading' })
      const page = await listPayouts(cursor).catch(() => undefined)
      // a list that was loaded anew meanwhile is not added to
      if (cursor !== this.data.cursor) return
      if (page) {
        shown.set(this, [...(shown.get(this) ?? []), ...page.payouts])
        this.setData({ ...appendTo('rows', rows.length, rowsOf(page.payouts)), cursor: page.nextCursor ?? '' })
      }
      this.setData({ more: page ? 'idle' : 'failed' })
    },

    async onRowOpen({ currentTarget }: { currentTarget: { dataset: { url: string } } }) {
      await openPage(currentTarget.dataset.url)
    },

    async onStartTap() {
      await openPage(hours)
    },
  },
})

function rowsOf(payouts: readonly Payout[]): EarningsRow[] {
  return payouts.map((payout) => earningsRow(payout, serverNow()))
}
