import { whoSawWords } from '../../../../i18n/who-saw'
import { listDataAccess } from '../../../../services/account'
import { appendTo } from '../../../../utils/append'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { accessRow, type AccessRow } from './view'

const start: { rows: AccessRow[]; cursor: string; more: 'idle' | 'loading' | 'failed' } = { rows: [], cursor: '', more: 'idle' }

Component({
  behaviors: [pageBehavior(whoSawWords)],
  data: start,
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const { accesses, nextCursor = '' } = await listDataAccess()
      this.setData({ rows: accesses.map(accessRow), cursor: nextCursor, more: 'idle' })
      return accesses.length === 0 ? 'empty' : 'done'
    },

    async onReachBottom() {
      const { cursor, rows, more } = this.data
      if (cursor === '' || more === 'loading') return
      this.setData({ more: 'loading' })
      const page = await listDataAccess(cursor).catch(() => undefined)
      // a list that was loaded anew meanwhile is not added to
      if (cursor !== this.data.cursor) return
      if (page) this.setData({ ...appendTo('rows', rows.length, page.accesses.map(accessRow)), cursor: page.nextCursor ?? '' })
      this.setData({ more: page ? 'idle' : 'failed' })
    },

    async onStartTap() {
      await openPage('/pages/me/me')
    },
  },
})
