/** One consent with a text of its own, ticked by nobody but the person; says `change` with `{ checked }`. */
Component({
  properties: {
    checked: { type: Boolean, value: false },
    text: { type: String, value: '' },
    note: { type: String, value: '' },
  },
  methods: {
    onTickTap() {
      this.triggerEvent('change', { checked: !this.data.checked })
    },
  },
})
