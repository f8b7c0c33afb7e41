/** A label and its value on one row; with `linked` it can be tapped and says `open`. The slot holds more than a text. */
Component({
  properties: {
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    note: { type: String, value: '' },
    linked: { type: Boolean, value: false },
  },
  methods: {
    onRowTap() {
      if (this.data.linked) this.triggerEvent('open')
    },
  },
})
