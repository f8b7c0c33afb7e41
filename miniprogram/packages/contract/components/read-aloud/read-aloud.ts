import { words } from '../../../../i18n/index'
import { readAloudWords } from '../../../../i18n/signing'

/**
 * The tap that has one part of an agreement read aloud, or stops it; says `listen` with `{ part }`. When it could not be read a
 * sentence says so beside it.
 */
Component({
  properties: {
    part: { type: String, value: '' },
    speaking: { type: Boolean, value: false },
    failed: { type: Boolean, value: false },
  },
  data: { words: words(readAloudWords) },
  lifetimes: {
    attached() {
      this.setData({ words: words(readAloudWords) })
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('listen', { part: this.data.part })
    },
  },
})
