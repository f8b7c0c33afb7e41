import { reviewDetailWords as words } from '../../../../i18n/employer'
import { t } from '../../../../i18n/index'
import { approve, getReview, nextPending, reject } from '../../../../services/review'
import { CloudError } from '../../../../utils/app-error'
import { goBack } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { detailView, type DetailView } from '../../utils/review-detail-view'

const here = '/packages/employer/pages/review-detail/review-detail'
const suggested = [words.reasonTimes, words.reasonAbsent, words.reasonWrongShift] as const

Component({
  behaviors: [pageBehavior(words)],
  data: {
    record: null as DetailView | null,
    reasons: [] as string[],
    sheetOpen: false,
  },
  methods: {
    async load({ recordId = '' }: PageQuery): Promise<'done'> {
      const record = detailView(await getReview(recordId))
      this.setData({ record, reasons: suggested.map((each) => t(each)) })
      return 'done'
    },

    async onActionTap() {
      const { record } = this.data
      if (!record) return
      if (record.decision) await this.attempt('next', () => this.openNext())
      else await this.attempt('approve', (key) => this.decide(() => approve(record.recordId, key), t(words.wasApproved)))
    },

    onRejectTap() {
      this.setData({ sheetOpen: true, notice: null })
    },

    onSheetClose() {
      this.setData({ sheetOpen: false })
    },

    async onReasonGiven({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
      const { record } = this.data
      if (!record) return
      const { reason } = detail
      // another reason is another intent, with a key of its own
      await this.attempt(`reject: ${reason}`, (key) =>
        this.decide(() => reject(record.recordId, reason, key), t(words.wasRejected)),
      )
    },

    /** Decides, says so and goes on to the next record. If someone else was faster, shows what they decided. */
    async decide(send: () => Promise<unknown>, done: string) {
      try {
        await send()
      } catch (error) {
        if (isDecidedAlready(error)) await this.showDecision()
        throw error
      }
      void wx.showToast({ title: done, icon: 'success' })
      await this.openNext()
    },

    async showDecision() {
      this.setData({ sheetOpen: false })
      await this.refresh()
    },

    async openNext() {
      const recordId = await nextPending()
      if (recordId === undefined) await goBack()
      else await wx.redirectTo({ url: `${here}?recordId=${recordId}` })
    },
  },
})

function isDecidedAlready(error: unknown): boolean {
  return error instanceof CloudError && error.code === 'RECORD_ALREADY_DECIDED'
}
