import { common } from '../../i18n/common'
import { words } from '../../i18n/index'

/**
 * What a page shows while it has nothing to show: a skeleton, an empty page with the way to fill it (says `start`), or a
 * failure with its next tap (says `next`). Above a page that is done it is the strip for no network, or nothing. Being on every
 * page, it holds the sheet for WeChat's question about its privacy guide, too.
 */
Component({
  properties: {
    status: { type: String, value: 'loading' },
    failure: Object,
    offline: { type: Boolean, value: false },
    empty: { type: String, value: '' },
    emptyLabel: { type: String, value: '' },
  },
  data: { words: words(common), bars: ['card', 'long', 'short', 'card', 'long'] },
  lifetimes: {
    attached() {
      this.setData({ words: words(common) })
    },
  },
  methods: {
    onNextTap() {
      this.triggerEvent('next', this.data.failure['next'])
    },
    onStartTap() {
      this.triggerEvent('start')
    },
  },
})
