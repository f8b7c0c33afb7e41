/** A calm line across the page: a `failure` with its next tap (says `next`), or a `text` in a tone. */
Component({
  properties: {
    failure: Object,
    text: { type: String, value: '' },
    tone: { type: String, value: 'wait' },
    icon: { type: String, value: '' },
  },
  methods: {
    onNextTap() {
      this.triggerEvent('next', this.data.failure['next'])
    },
  },
})
