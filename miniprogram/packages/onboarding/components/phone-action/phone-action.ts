/**
 * The page's one action, which needs the phone number. `native`: WeChat's own button asks for it, and says `phone` with
 * `{ code }`, or without a code when the person says no. Else it says `confirm`, for a form that is not ready or for
 * development. A `failure` stands above it with its own next tap (says `next`).
 */
Component({
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    native: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
    failure: Object,
  },
  methods: {
    onTap() {
      if (!this.data.native) this.triggerEvent('confirm')
    },
    onPhone({ detail }: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      if (this.data.native) this.triggerEvent('phone', detail.code === undefined ? {} : { code: detail.code })
    },
    onNextTap({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('next', detail)
    },
  },
})
