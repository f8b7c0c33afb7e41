/**
 * The page's one action where WeChat may have to ask by a button of its own. `native` is the open-type of that button: only what
 * WeChat reports counts then, as `agreed`, or as `phone` with `{ code }`, without a code when the person says no. Without it a
 * tap says `confirm`. A `failure` stands above it with its own next tap (says `next`).
 */
Component({
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    /** '', 'agreePrivacyAuthorization' or 'getPhoneNumber' */
    native: { type: String, value: '' },
    busy: { type: Boolean, value: false },
    failure: Object,
  },
  methods: {
    onTap() {
      if (this.data.native === '') this.triggerEvent('confirm')
    },
    onAuthorized() {
      if (this.data.native === 'agreePrivacyAuthorization') this.triggerEvent('agreed')
    },
    onPhone({ detail }: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      if (this.data.native !== 'getPhoneNumber') return
      this.triggerEvent('phone', detail.code === undefined ? {} : { code: detail.code })
    },
    onNextTap({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('next', detail)
    },
  },
})
