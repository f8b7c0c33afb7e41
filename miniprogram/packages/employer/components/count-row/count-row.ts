/** One large row that counts something: icon, word and number. Says `open` when it is tapped. */
Component({
  properties: {
    icon: { type: String, value: 'info' },
    word: { type: String, value: '' },
    count: { type: Number, value: 0 },
    quiet: { type: Boolean, value: false },
  },
  methods: {
    onRowTap() {
      this.triggerEvent('open')
    },
  },
})
