import { identityReviewWords as words } from '../../../../i18n/identity-review'
import { t } from '../../../../i18n/index'
import { listIdentityReviews, refuseToVouch, vouch, type Voted } from '../../../../services/identity-review'
import { askFirst } from '../../../../utils/ask-first'
import { CloudError } from '../../../../utils/app-error'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { personRow, type PersonRow } from './view'

type TapOf<Dataset extends Record<string, unknown>> = WechatMiniprogram.BaseEvent<Record<string, unknown>, Dataset>

const today = '/packages/employer/pages/today/today'
const suggested = [words.reasonUnknown, words.reasonOther] as const
const start: { rows: PersonRow[]; reasons: string[]; rejecting: string; sheetOpen: boolean } = {
  rows: [],
  reasons: [],
  rejecting: '',
  sheetOpen: false,
}

Component({
  behaviors: [pageBehavior(words)],
  data: start,
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const reviews = await listIdentityReviews()
      this.setData({ rows: reviews.map(personRow), reasons: suggested.map((each) => t(each)) })
      return reviews.length === 0 ? 'empty' : 'done'
    },

    async onApproveTap({ currentTarget }: TapOf<{ id: string; name: string }>) {
      const { id, name } = currentTarget.dataset
      if (!(await askFirst(t(words.approveAsk, { name }), t(words.approveVerb)))) return
      await this.attempt(`approve ${id}`, (key) => this.vote(() => vouch(id, key)))
    },

    onRejectTap({ currentTarget }: TapOf<{ id: string }>) {
      this.setData({ rejecting: currentTarget.dataset.id, sheetOpen: true, notice: null })
    },

    onSheetClose() {
      this.setData({ sheetOpen: false })
    },

    async onReasonGiven({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
      const { rejecting } = this.data
      const { reason } = detail
      // another reason is another intent, with a key of its own
      await this.attempt(`reject ${rejecting}: ${reason}`, (key) => this.vote(() => refuseToVouch(rejecting, reason, key)))
    },

    /** Votes, says what came of it and shows who is left. What somebody else has decided meanwhile is shown, too. */
    async vote(send: () => Promise<Voted>) {
      try {
        const { status } = await send()
        void wx.showToast({ title: t(status === 'open' ? words.first : words.done), icon: 'none' })
      } catch (error) {
        if (error instanceof CloudError && isOver(error.code)) await this.showRest()
        throw error
      }
      await this.showRest()
    },

    async showRest() {
      this.setData({ sheetOpen: false })
      await this.refresh()
    },

    async onStartTap() {
      await openPage(today)
    },
  },
})

function isOver(code: CloudError['code']): boolean {
  return code === 'REVIEW_CLOSED' || code === 'VOTED_ALREADY'
}
