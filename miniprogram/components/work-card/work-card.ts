import { common } from '../../i18n/common'
import { words } from '../../i18n/index'

/** The card itself: the same object on the worker's home page, beside its QR code (in the slot) and on the employer's phone. */
Component({
  properties: {
    name: { type: String, value: '' },
    workerNo: { type: String, value: '' },
    lights: { type: Array, value: [] as CloudFunctions['account']['get-work-card']['reply']['lights'] },
    sentence: { type: String, value: '' },
  },
  data: { words: words(common) },
  lifetimes: {
    attached() {
      this.setData({ words: words(common) })
    },
  },
})
