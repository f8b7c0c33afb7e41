import { reviewWords } from '../../../../i18n/employer'
import { t } from '../../../../i18n/index'
import { listReviews, type ReviewList } from '../../../../services/review'
import { appendTo } from '../../../../utils/append'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { reviewRow, type ReviewRow } from '../../utils/review-row'

type TapOf<Dataset extends Record<string, unknown>> = WechatMiniprogram.BaseEvent<Record<string, unknown>, Dataset>

const detail = '/packages/employer/pages/review-detail/review-detail'
const payRun = '/packages/employer/pages/pay-run/pay-run'

interface Shown {
  list: ReviewList
  waiting: string
  rows: ReviewRow[]
  cursor: string
  /** How the fetching of the next page stands. */
  more: 'idle' | 'loading' | 'failed'
}
const start: Shown & { lists: readonly ReviewList[] } = {
  lists: ['pending', 'approved', 'rejected'],
  list: 'pending',
  waiting: '',
  rows: [],
  cursor: '',
  more: 'idle',
}

Component({
  behaviors: [pageBehavior(reviewWords)],
  data: start,
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const { list } = this.data
      const { items, pendingCount, nextCursor = '' } = await listReviews(list)
      if (list !== this.data.list) return this.data.status === 'empty' ? 'empty' : 'done'
      const waiting = pendingCount === 0 ? '' : t(reviewWords.waiting, { count: pendingCount })
      this.setData({ rows: items.map(reviewRow), waiting, cursor: nextCursor, more: 'idle' })
      return items.length === 0 ? 'empty' : 'done'
    },

    async onListTap({ currentTarget }: TapOf<{ list: ReviewList }>) {
      const { list } = currentTarget.dataset
      if (list === this.data.list) return
      this.setData({ list, rows: [], cursor: '', status: 'loading' })
      await this.refresh()
    },

    async onReachBottom() {
      const { cursor, list, rows, more } = this.data
      if (cursor === '' || more === 'loading') return
      this.setData({ more: 'loading' })
      const page = await listReviews(list, cursor).catch(() => undefined)
      // a list that was loaded anew meanwhile is not added to
      if (cursor !== this.data.cursor) return
      if (page) this.setData({ ...appendTo('rows', rows.length, page.items.map(reviewRow)), cursor: page.nextCursor ?? '' })
      this.setData({ more: page ? 'idle' : 'failed' })
    },

    async onRowOpen({ currentTarget }: TapOf<{ id: string }>) {
      await openPage(`${detail}?recordId=${currentTarget.dataset.id}`)
    },

    /** The way on from an empty list. */
    async onStartTap() {
      if (this.data.list === 'pending') await openPage(payRun)
      else await this.onListTap({ currentTarget: { dataset: { list: 'pending' } } } as TapOf<{ list: ReviewList }>)
    },
  },
})
