/** One message of the inbox; says `open` when it is tapped. `unread` is its word for what wasn't seen yet, or empty. */
Component({
  properties: {
    tone: { type: String, value: 'note' },
    text: { type: String, value: '' },
    when: { type: String, value: '' },
    unread: { type: String, value: '' },
  },
  methods: {
    onRowTap() {
      this.triggerEvent('open')
    },
  },
})
