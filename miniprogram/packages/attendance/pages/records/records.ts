import { recordsWords } from '../../../../i18n/attendance'
import { listRecords } from '../../../../services/attendance'
import { appendTo } from '../../../../utils/append'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { recordRow, type RecordRow } from './view'

const start: { rows: RecordRow[]; cursor: string; more: 'idle' | 'loading' | 'failed' } = { rows: [], cursor: '', more: 'idle' }

Component({
  behaviors: [pageBehavior(recordsWords)],
  data: start,
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const { records, nextCursor = '' } = await listRecords()
      this.setData({ rows: records.map(recordRow), cursor: nextCursor, more: 'idle' })
      return records.length === 0 ? 'empty' : 'done'
    },

    async onReachBottom() {
      const { cursor, rows, more } = this.data
      if (cursor === '' || more === 'loading') return
      this.setData({ more: 'loading' })
      const page = await listRecords(cursor).catch(() => undefined)
      // a list that was loaded anew meanwhile is not added to
      if (cursor !== this.data.cursor) return
      if (page) this.setData({ ...appendTo('rows', rows.length, page.records.map(recordRow)), cursor: page.nextCursor ?? '' })
      this.setData({ more: page ? 'idle' : 'failed' })
    },

    async onRowOpen({ currentTarget }: { currentTarget: { dataset: { url: string } } }) {
      await openPage(currentTarget.dataset.url)
    },

    async onStartTap() {
      await openPage('/pages/home/home')
    },
  },
})
