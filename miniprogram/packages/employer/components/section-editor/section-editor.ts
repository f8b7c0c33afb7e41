import { words } from '../../../../i18n/index'
import { editorWords } from '../../../../i18n/template'

type Typing = WechatMiniprogram.CustomEvent<{ value: string; cursor?: number }>

/**
 * A section of a text to be written: its heading and its words. Says `edit` with `{ heading }` or `{ text }` and where the cursor
 * stands, `focus` when somebody begins to write in it, and `remove`.
 */
Component({
  properties: {
    heading: { type: String, value: '' },
    text: { type: String, value: '' },
    headingLabel: { type: String, value: '' },
    textLabel: { type: String, value: '' },
    removeLabel: { type: String, value: '' },
    longest: { type: Number, value: 1200 },
  },
  data: { words: words(editorWords) },
  lifetimes: {
    attached() {
      this.setData({ words: words(editorWords) })
    },
  },
  methods: {
    onHeadingChange({ detail }: Typing) {
      this.triggerEvent('edit', { heading: detail.value })
    },
    onTextTyping({ detail }: Typing) {
      this.triggerEvent('edit', { text: detail.value, cursor: detail.cursor })
    },
    onFocus() {
      this.triggerEvent('focus')
    },
    onRemoveTap() {
      this.triggerEvent('remove')
    },
  },
})
