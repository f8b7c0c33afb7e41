import { agreementsWords } from '../../../../i18n/agreements'
import { listAgreements } from '../../../../services/agreements'
import { appendTo } from '../../../../utils/append'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { agreementRow, type AgreementRow } from './view'

const start: { rows: AgreementRow[]; cursor: string; more: 'idle' | 'loading' | 'failed' } = {
  rows: [],
  cursor: '',
  more: 'idle',
}

Component({
  behaviors: [pageBehavior(agreementsWords)],
  data: start,
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const { agreements, nextCursor = '' } = await listAgreements()
      this.setData({ rows: agreements.map(agreementRow), cursor: nextCursor, more: 'idle' })
      return agreements.length === 0 ? 'empty' : 'done'
    },

    async onReachBottom() {
      const { cursor, rows, more } = this.data
      if (cursor === '' || more === 'loading') return
      this.setData({ more: 'loading' })
      const page = await listAgreements(cursor).catch(() => undefined)
      // a list that was loaded anew meanwhile is not added to
      if (cursor !== this.data.cursor) return
      if (page)
        this.setData({ ...appendTo('rows', rows.length, page.agreements.map(agreementRow)), cursor: page.nextCursor ?? '' })
      this.setData({ more: page ? 'idle' : 'failed' })
    },

    async onRowTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { url: string }>) {
      await openPage(currentTarget.dataset.url)
    },

    async onStartTap() {
      await openPage('/pages/jobs/jobs')
    },
  },
})
