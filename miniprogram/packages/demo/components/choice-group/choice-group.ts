import { demoWords } from '../../utils/words'
import { words } from '../../../../i18n/index'
import type { Choice } from '../../utils/choices'

/** Things to choose from under a title that says what is the case now; a tap on the title folds them. Says `choose` with `{ id }`. */
Component({
  properties: {
    title: { type: String, value: '' },
    now: { type: String, value: '' },
    choices: { type: Array, value: [] as Choice[] },
    folded: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
  },
  data: { words: words(demoWords) },
  lifetimes: {
    attached() {
      this.setData({ words: words(demoWords) })
    },
  },
  methods: {
    onTitleTap() {
      this.triggerEvent('fold')
    },
    onChoiceTap({ currentTarget }: WechatMiniprogram.BaseEvent<Record<string, unknown>, { id: string }>) {
      if (!this.data.busy) this.triggerEvent('choose', { id: currentTarget.dataset.id })
    },
  },
})
