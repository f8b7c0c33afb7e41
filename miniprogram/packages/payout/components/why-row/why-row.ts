/** Where a figure comes from: a sentence, or more lines. */
interface Why {
  id: string
  label: string
  value: string
}

/** A figure that can be tapped for "why": opens one level, and closes again. */
Component({
  properties: {
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    strong: { type: Boolean, value: false },
    lines: { type: Array, value: [] as Why[] },
  },
  data: { open: false },
  methods: {
    onRowTap() {
      this.setData({ open: !this.data.open })
    },
  },
})
