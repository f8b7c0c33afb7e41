/** One line to fill in, with its label above it and what is wrong below it. Says `change` with `{ value }` and `done`. */
Component({
  properties: {
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    hint: { type: String, value: '' },
    error: { type: String, value: '' },
    type: { type: String, value: 'text' },
    maxlength: { type: Number, value: 64 },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    onFieldChange({ detail }: { detail: string }) {
      this.triggerEvent('change', { value: detail })
    },
    onFieldConfirm() {
      this.triggerEvent('done')
    },
  },
})
