import { countersignWords as words } from '../../../../i18n/countersign'
import { t } from '../../../../i18n/index'
import { countersign, listToCountersign } from '../../../../services/countersign'
import { askFirst } from '../../../../utils/ask-first'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { outcomeRow, waitingRow, type OutcomeRow, type WaitingRow } from './view'

type TapOf<Dataset extends Record<string, unknown>> = WechatMiniprogram.BaseEvent<Record<string, unknown>, Dataset>

const today = '/packages/employer/pages/today/today'
const start: { rows: WaitingRow[]; outcomes: OutcomeRow[]; waiting: string; label: string; chosenCount: number } = {
  rows: [],
  outcomes: [],
  waiting: '',
  label: '',
  chosenCount: 0,
}

Component({
  behaviors: [pageBehavior(words)],
  data: start,
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const { contracts, count } = await listToCountersign()
      const chosen = new Set(this.chosenIds())
      this.setData({ waiting: count > contracts.length ? t(words.waiting, { count }) : '' })
      this.draw(contracts.map((contract) => waitingRow(contract, chosen.has(contract.contractId))))
      return contracts.length === 0 && this.data.outcomes.length === 0 ? 'empty' : 'done'
    },

    draw(rows: WaitingRow[]) {
      const chosenCount = rows.filter(({ chosen }) => chosen).length
      this.setData({ rows, chosenCount, label: t(words.seal, { count: chosenCount }) })
    },

    chosenIds(): string[] {
      return this.data.rows.filter(({ chosen }) => chosen).map(({ contractId }) => contractId)
    },

    onRowTap({ currentTarget }: TapOf<{ id: string }>) {
      const { id } = currentTarget.dataset
      this.draw(this.data.rows.map((row) => (row.contractId === id ? { ...row, chosen: !row.chosen } : row)))
    },

    onAllTap() {
      const chosen = this.data.chosenCount < this.data.rows.length
      this.draw(this.data.rows.map((row) => ({ ...row, chosen })))
    },

    async onSealTap() {
      const ids = this.chosenIds()
      const count = ids.length
      if (count === 0 || !(await askFirst(t(words.sealAsk, { count }), t(words.sealVerb)))) return
      // another choice is another intent, with a key of its own
      await this.attempt(`seal ${ids.join(' ')}`, async (key) => {
        const outcomes = await countersign(ids, key)
        this.setData({ outcomes: outcomes.map((outcome) => outcomeRow(outcome, this.data.rows)) })
        await this.refresh()
      })
    },

    async onStartTap() {
      await openPage(today)
    },
  },
})
