import { endWords } from '../../../../i18n/agreements'
import { words } from '../../../../i18n/index'

/** The quiet way to the end of an agreement: one line, and the last day once it is tapped. Says `end` with `{ lastDay }`. */
Component({
  properties: {
    /** The days between which the last one may be, `YYYY-MM-DD`. */
    first: { type: String, value: '' },
    last: { type: String, value: '' },
  },
  data: { words: words(endWords), open: false },
  lifetimes: {
    attached() {
      this.setData({ words: words(endWords) })
    },
  },
  methods: {
    onWayTap() {
      this.setData({ open: !this.data.open })
    },
    onDayChange({ detail }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('end', { lastDay: detail.value })
    },
  },
})
