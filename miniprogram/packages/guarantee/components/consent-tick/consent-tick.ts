/** A consent that a person gives by a tick of their own. Says `change` with `{ checked }`. */
Component({
  properties: {
    text: { type: String, value: '' },
    checked: { type: Boolean, value: false },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    onTickTap() {
      if (!this.data.disabled) this.triggerEvent('change', { checked: !this.data.checked })
    },
  },
})
