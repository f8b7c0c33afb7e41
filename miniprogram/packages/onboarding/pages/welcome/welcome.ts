import { welcomeWords } from '../../../../i18n/onboarding'
import { acceptPrivacy, becomeWorker, enter, needsWeChatConsent, type Standing } from '../../../../services/account'
import { CloudError } from '../../../../utils/app-error'
import { goBack, openPage } from '../../../../utils/navigate'
import { pageBehavior } from '../../../../utils/page-behavior'
import { reasons, type Reason } from './view'

const home = '/pages/home/home'
const jobs = '/pages/jobs/jobs'
const today = '/packages/employer/pages/today/today'

const start: { standing: Standing | null; reasons: Reason[]; step: 'notice' | 'role' } = {
  standing: null,
  reasons: [],
  step: 'notice',
}

Component({
  behaviors: [pageBehavior(welcomeWords)],
  data: {
    ...start,
    /** WeChat wants its own button for the consent. */
    native: false,
    hasGuide: false,
    /** The notice was renewed while it was read. */
    changed: false,
    /** They want to hire and manage no employer. */
    noMembership: false,
  },
  methods: {
    async load(): Promise<'done'> {
      this.setData({ reasons: reasons(), hasGuide: wx.canIUse('openPrivacyContract') })
      const [standing, native] = await Promise.all([enter(), needsWeChatConsent()])
      this.setData({ standing, native, step: standing.privacyAccepted ? 'role' : 'notice' })
      return 'done'
    },

    onGuideTap() {
      wx.openPrivacyContract({})
    },

    async onAgreeTap() {
      const { standing } = this.data
      if (!standing) return
      const { privacyVersion, isWorker } = standing
      await this.attempt(`accept-privacy ${privacyVersion}`, async (key) => {
        if (!(await this.accept(privacyVersion, key))) return
        this.setData({ step: 'role', changed: false })
        if (isWorker) await leave()
      })
    },

    /** False if the notice is no longer the one that was shown: then the new one is. */
    async accept(version: string, key: string): Promise<boolean> {
      try {
        await acceptPrivacy(version, key)
        return true
      } catch (error) {
        if (!(error instanceof CloudError) || error.code !== 'PRIVACY_NOT_ACCEPTED') throw error
        this.setData({ changed: true })
        await this.refresh()
        return false
      }
    },

    async onLookAroundTap() {
      await openPage(jobs)
    },

    async onWorkerTap() {
      await this.attempt('become-worker', async (key) => {
        if (!this.data.standing?.isWorker) await becomeWorker(key)
        await leave()
      })
    },

    async onEmployerTap() {
      if (this.data.standing?.employer) await wx.reLaunch({ url: today })
      else this.setData({ noMembership: true })
    },

    async onLookAgainTap() {
      await this.attempt('look-again', async () => {
        await this.refresh()
        if (this.data.standing?.employer) await wx.reLaunch({ url: today })
      })
    },
  },
})

/** Back to the job that they were about to apply for, or else to their card. */
async function leave(): Promise<void> {
  const pages = getCurrentPages()
  const before = pages[pages.length - 2]
  if (before?.route.startsWith('packages/job/')) await goBack()
  else await openPage(home)
}
