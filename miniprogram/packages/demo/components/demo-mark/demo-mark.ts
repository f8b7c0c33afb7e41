import { demoWords } from '../../utils/words'
import { words } from '../../../../i18n/index'

/** Says on every page of the demo that it is a simulation. */
Component({
  data: { words: words(demoWords) },
  lifetimes: {
    attached() {
      this.setData({ words: words(demoWords) })
    },
  },
})
