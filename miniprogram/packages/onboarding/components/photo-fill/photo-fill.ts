import { photoWords } from '../../../../i18n/document-photo'
import { words } from '../../../../i18n/index'

/**
 * The button that fills a form from a photo of the card; says `photo`. What came of it stands below: a `said` line in a tone, or
 * a `failure` with its own next tap (says `next`).
 */
Component({
  properties: {
    reading: { type: Boolean, value: false },
    said: { type: String, value: '' },
    tone: { type: String, value: 'done' },
    failure: Object,
  },
  data: { words: words(photoWords) },
  lifetimes: {
    attached() {
      this.setData({ words: words(photoWords) })
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('photo')
    },
    onNextTap({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('next', detail)
    },
  },
})
