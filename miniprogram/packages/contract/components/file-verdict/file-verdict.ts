import { words } from '../../../../i18n/index'
import { verifyWords } from '../../../../i18n/verify'

/** What was found out about a file, in plain words. */
Component({
  properties: {
    result: { type: Object, value: { holds: false, sentence: '', note: '', findings: [], checks: [], signers: [] } },
  },
  data: { words: words(verifyWords) },
  lifetimes: {
    attached() {
      this.setData({ words: words(verifyWords) })
    },
  },
})
