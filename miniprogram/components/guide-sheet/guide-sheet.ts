import { guideWords } from '../../i18n/privacy-guide'
import { words } from '../../i18n/index'
import { answerGuide, putOnScreen, takeOffScreen, type GuideSheet } from '../../utils/privacy-guide'

/** WeChat wants to know which of its buttons was tapped. */
const agreeButton = 'guide-agree'
const sheets = new WeakMap<object, GuideSheet>()
/** The sheets whose person reads the guide, which WeChat shows over the page. */
const readers = new WeakSet()

/** WeChat's question about its privacy guide, in our words; drawn only while something waits for the answer. */
Component({
  data: { isOpen: false, words: words(guideWords) },
  lifetimes: {
    attached() {
      const sheet = {
        open: () => {
          this.setData({ isOpen: true, words: words(guideWords) })
        },
        close: () => {
          readers.delete(this)
          this.setData({ isOpen: false })
        },
      }
      sheets.set(this, sheet)
      putOnScreen(sheet)
    },
    detached() {
      this.leave()
    },
  },
  pageLifetimes: {
    show() {
      readers.delete(this)
      const sheet = sheets.get(this)
      if (sheet) putOnScreen(sheet)
    },
    hide() {
      if (!readers.has(this)) this.leave()
    },
  },
  methods: {
    leave() {
      const sheet = sheets.get(this)
      if (sheet) takeOffScreen(sheet)
    },
    onGuideTap() {
      readers.add(this)
      wx.openPrivacyContract({})
    },
    onAgreed() {
      answerGuide({ event: 'agree', buttonId: agreeButton })
    },
    onRefuseTap() {
      answerGuide({ event: 'disagree' })
    },
    /** What lies under the sheet does not scroll. */
    onMaskMove() {
      return undefined
    },
  },
})
