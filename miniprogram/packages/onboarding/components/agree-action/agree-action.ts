/**
 * The button with which a person agrees; says `agree`. Where WeChat wants consent of its own (`native`), it is WeChat's
 * button, and only what WeChat reports counts. A `failure` stands above it with its own next tap (says `next`).
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
      if (!this.data.native) this.triggerEvent('agree')
    },
    onAuthorized() {
      if (this.data.native) this.triggerEvent('agree')
    },
    onNextTap({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('next', detail)
    },
  },
})
