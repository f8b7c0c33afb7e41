import { sentWords } from '../../../../i18n/agreements'
import { words } from '../../../../i18n/index'
import { reasonRows, type SentRow } from '../../utils/sent-agreement-view'

/**
 * One agreement of the employer's: who, what for, until when, and what may be done about it. Says `extend`, `withdraw` with
 * `{ reason }` and `end` with `{ lastDay }`; of its signed file `file`, `verify` and `pack`.
 */
Component({
  properties: {
    row: { type: Object, value: {} as SentRow },
    /** The days between which the last one may be, `YYYY-MM-DD`. */
    first: { type: String, value: '' },
    last: { type: String, value: '' },
    /** How far its file has come, and what the next tap on the evidence pack does; empty while nothing is on its way. */
    progress: { type: String, value: '' },
    pack: { type: String, value: '' },
  },
  data: { words: words(sentWords), reasons: reasonRows(), open: false },
  lifetimes: {
    attached() {
      this.setData({ words: words(sentWords), reasons: reasonRows() })
    },
  },
  methods: {
    onExtendTap() {
      this.triggerEvent('extend')
    },
    onFileTap() {
      this.triggerEvent('file')
    },
    onVerifyTap() {
      this.triggerEvent('verify')
    },
    onPackTap() {
      this.triggerEvent('pack')
    },
    onWithdrawTap() {
      this.setData({ open: !this.data.open })
    },
    onReasonTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { reason: string }>) {
      this.triggerEvent('withdraw', { reason: currentTarget.dataset.reason })
    },
    onDayChange({ detail }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('end', { lastDay: detail.value })
    },
  },
})
