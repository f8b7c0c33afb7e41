import { t } from '../../../../i18n/index'
import { myDataWords as words } from '../../../../i18n/my-data'
import { getIdentity } from '../../../../services/identity'
import { copyText, eraseMyData, takeCopy } from '../../../../services/my-data'
import { askFirst } from '../../../../utils/ask-first'
import { isClosed } from '../../../../utils/closed-pages'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'

const whoSaw = '/packages/onboarding/pages/who-saw/who-saw'

Component({
  behaviors: [pageBehavior(words)],
  data: { name: '', idNumber: '' },
  methods: {
    async load(): Promise<'done'> {
      const { maskedName = '', maskedIdNumber = '' } = await getIdentity()
      this.setData({ name: maskedName, idNumber: maskedIdNumber })
      return 'done'
    },

    async onWhoSawTap() {
      await openPage(whoSaw)
    },

    async onCopyTap() {
      await this.attempt('copy', async () => {
        const copy = await takeCopy()
        if (isClosed(this)) return
        await copyText(copy)
        void wx.showToast({ title: t(words.copied), icon: 'none' })
      })
    },

    async onEraseTap() {
      if (!(await askFirst(t(words.eraseAsk), t(words.eraseVerb)))) return
      await this.attempt('erase', async (key) => {
        await eraseMyData(key)
        void wx.showToast({ title: t(words.erased), icon: 'none' })
        await this.refresh()
      })
    },
  },
})
