import { payRunWords as words } from '../../../../i18n/pay-run'
import { t } from '../../../../i18n/index'
import {
  getPayRun,
  listPayRuns,
  previewPayRun,
  retryPayout,
  startPayRun,
  type PayPreview,
  type PayRun,
} from '../../../../services/pay-run'
import { askFirst } from '../../../../utils/ask-first'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { polling, type Polling } from '../../../../utils/polling'
import {
  isFinal,
  itemRow,
  previewView,
  runRow,
  runView,
  sentRows,
  type ItemRow,
  type PreviewView,
  type RunRow,
  type RunView,
  type SentRow,
} from '../../utils/pay-run-view'

const here = '/packages/employer/pages/pay-run/pay-run'
const review = '/packages/employer/pages/review/review'
const today = '/packages/employer/pages/today/today'
/** Rows that are drawn at a time: a run may have a thousand. */
const rowsAtATime = 40
const followEvery = 3000
const followAtMost = 40

/** What the page knows beside what is drawn: the whole preview or run, and the looks at it. */
interface Memory {
  preview?: PayPreview
  sent: SentRow[]
  polling?: Polling
}
const memories = new WeakMap<object, Memory>()

function memoryOf(page: object): Memory {
  const memory = memories.get(page) ?? { sent: [] }
  memories.set(page, memory)
  return memory
}

interface Shown {
  /** The run that is followed; empty while the page shows what could be paid. */
  runId: string
  preview: PreviewView | null
  items: ItemRow[]
  run: RunView | null
  sent: SentRow[]
  /** The label that shows more rows; empty when all are shown. */
  moreRows: string
  /** The page no longer looks by itself. */
  paused: boolean
  runs: RunRow[]
  runsCursor: string
}
const start: Shown = {
  runId: '',
  preview: null,
  items: [],
  run: null,
  sent: [],
  moreRows: '',
  paused: false,
  runs: [],
  runsCursor: '',
}

Component({
  behaviors: [pageBehavior(words)],
  data: start,
  lifetimes: {
    detached() {
      memoryOf(this).polling?.stop()
    },
  },
  methods: {
    async load({ runId = '' }: PageQuery): Promise<'done' | 'empty'> {
      const followed = this.data.runId === '' ? runId : this.data.runId
      if (followed === '') return this.loadPreview()
      this.showRun(await getPayRun(followed))
      return 'done'
    },

    async loadPreview(): Promise<'done' | 'empty'> {
      const [preview, { runs, nextCursor = '' }] = await Promise.all([previewPayRun(), listPayRuns()])
      memoryOf(this).preview = preview
      const { items } = preview
      this.setData({
        preview: items.length === 0 ? null : previewView(preview),
        items: items.slice(0, rowsAtATime).map(itemRow),
        moreRows: moreLabel(items.length - rowsAtATime),
        runs: runs.map(runRow),
        runsCursor: nextCursor,
      })
      return items.length + runs.length === 0 ? 'empty' : 'done'
    },

    showRun(run: PayRun) {
      const memory = memoryOf(this)
      this.setData({ runId: run.runId, paused: false })
      memory.polling ??= this.follow()
      if (this.drawRun(run)) memory.polling.start()
      else memory.polling.stop()
    },

    /** True while the run is on its way. */
    drawRun(run: PayRun): boolean {
      const all = sentRows(run)
      memoryOf(this).sent = all
      const sent = all.slice(0, Math.max(rowsAtATime, this.data.sent.length))
      this.setData({ run: runView(run), sent, moreRows: moreLabel(all.length - sent.length) })
      return !isFinal(run)
    },

    /** Looks at the run while it is on its way; a look that fails is made again. */
    follow(): Polling {
      return polling({
        everyMilliseconds: followEvery,
        most: followAtMost,
        look: () => getPayRun(this.data.runId).catch(() => undefined),
        show: (run) => run === undefined || this.drawRun(run),
        paused: () => {
          this.setData({ paused: true })
        },
      })
    },

    onHide() {
      memoryOf(this).polling?.stop()
    },

    async onStartTap() {
      const { preview } = memoryOf(this)
      if (!preview || !this.data.preview) return
      if (!(await askFirst(this.data.preview.question, t(words.startVerb)))) return
      const wanted = preview.items.map(({ recordId }) => recordId)
      await this.attempt('start-pay-run', async (key, once) => {
        const recordIds = await once(() => Promise.resolve(wanted))
        const { runId } = await startPayRun(recordIds, key)
        this.showRun(await getPayRun(runId))
      })
      // a refusal is about records or money that have changed since the preview
      if (this.data.notice && this.data.runId === '') await this.refresh()
    },

    async onRetryTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { id: string }>) {
      const payment = memoryOf(this).sent.find(({ payoutId }) => payoutId === currentTarget.dataset.id)
      if (!payment) return
      const { payoutId, workerName, amount } = payment
      if (!(await askFirst(t(words.retryAsk, { name: workerName, amount }), t(words.retryVerb)))) return
      await this.attempt(`retry ${payoutId}`, async (key) => {
        const { runId } = await retryPayout(payoutId, key)
        this.showRun(await getPayRun(runId))
      })
    },

    onMoreRowsTap() {
      const { preview, sent } = memoryOf(this)
      if (this.data.runId !== '') {
        const shown = sent.slice(0, this.data.sent.length + rowsAtATime)
        this.setData({ sent: shown, moreRows: moreLabel(sent.length - shown.length) })
      } else if (preview) {
        const shown = preview.items.slice(0, this.data.items.length + rowsAtATime)
        this.setData({ items: shown.map(itemRow), moreRows: moreLabel(preview.items.length - shown.length) })
      }
    },

    async onMoreRunsTap() {
      await this.attempt('more-runs', async () => {
        const { runs, nextCursor = '' } = await listPayRuns(this.data.runsCursor)
        this.setData({ runs: [...this.data.runs, ...runs.map(runRow)], runsCursor: nextCursor })
      })
    },

    async onRunOpen({ detail }: WechatMiniprogram.CustomEvent<{ runId: string }>) {
      await openPage(`${here}?runId=${detail.runId}`)
    },

    async onReviewTap() {
      await openPage(review)
    },

    async onLookTap() {
      await this.refresh()
    },

    async onFinishTap() {
      await wx.reLaunch({ url: today })
    },
  },
})

function moreLabel(count: number): string {
  return count > 0 ? t(words.showMore, { count: Math.min(count, rowsAtATime) }) : ''
}
