import { common } from '../../i18n/common'
import { words } from '../../i18n/index'
import type { Failure } from '../../i18n/refusals'

/**
 * The page's one main action, in the thumb's reach above the safe area; says `confirm`. `hint` says why it can or can't be
 * tapped; a `failure` of the last tap stands above it with its own next tap (says `next`).
 */
Component({
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    busy: { type: Boolean, value: false },
    disabled: { type: Boolean, value: false },
    failure: Object,
  },
  data: { words: words(common) },
  lifetimes: {
    attached() {
      this.setData({ words: words(common) })
    },
  },
  methods: {
    onConfirmTap() {
      this.triggerEvent('confirm')
    },
    onNextTap({ detail }: WechatMiniprogram.CustomEvent<Failure['next']>) {
      this.triggerEvent('next', detail)
    },
  },
})
