import { declineWords } from '../../../../i18n/contract'
import { t, words } from '../../../../i18n/index'

const reasons = ['pay', 'hours', 'place', 'unclear', 'other-job', 'other'] as const
const offered = (): { reason: string; text: string }[] => reasons.map((reason) => ({ reason, text: t(declineWords[reason]) }))

/**
 * The quiet way out of an agreement: one line, and its reasons once it is tapped; a plain one asks for none. Says `decline` with
 * `{ reason }`.
 */
Component({
  properties: {
    plain: { type: Boolean, value: false },
  },
  data: { words: words(declineWords), reasons: offered(), open: false },
  lifetimes: {
    attached() {
      this.setData({ words: words(declineWords), reasons: offered() })
    },
  },
  methods: {
    onWayTap() {
      if (this.data.plain) this.triggerEvent('decline', { reason: 'other' })
      else this.setData({ open: !this.data.open })
    },
    onReasonTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { reason: string }>) {
      this.triggerEvent('decline', { reason: currentTarget.dataset.reason })
    },
  },
})
