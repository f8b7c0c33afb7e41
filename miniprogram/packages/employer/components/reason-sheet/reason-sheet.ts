/** A reason that is offered. */
interface Suggestion {
  text: string
  chosen: boolean
}

/**
 * Asks for a reason before something is sent back: some of the suggested ones, one's own words, or both. Says `confirm` with
 * `{ reason }`, `close` when it is left, and `next` for the next tap of a `failure`. What was typed stays while it is closed.
 */
Component({
  properties: {
    open: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
    failure: Object,
    title: { type: String, value: '' },
    consequence: { type: String, value: '' },
    suggestions: { type: Array, value: [] as string[] },
    typedLabel: { type: String, value: '' },
    typedHint: { type: String, value: '' },
    verb: { type: String, value: '' },
    closeWord: { type: String, value: '' },
  },
  data: { offered: [] as Suggestion[], typed: '', reason: '' },
  observers: {
    suggestions(suggestions: string[]) {
      this.setData({ offered: suggestions.map((text) => ({ text, chosen: false })) })
      this.join()
    },
  },
  methods: {
    onSuggestionTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { text: string }>) {
      const { text } = currentTarget.dataset
      this.setData({ offered: this.data.offered.map((each) => (each.text === text ? { text, chosen: !each.chosen } : each)) })
      this.join()
    },
    onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ typed: detail.value })
      this.join()
    },
    join() {
      const chosen = this.data.offered.filter((each) => each.chosen).map((each) => each.text)
      this.setData({ reason: [...chosen, this.data.typed.trim()].filter((part) => part !== '').join('; ') })
    },
    onConfirmTap() {
      this.triggerEvent('confirm', { reason: this.data.reason })
    },
    onCloseTap() {
      this.triggerEvent('close')
    },
    onNextTap({ detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent('next', detail)
    },
  },
})
