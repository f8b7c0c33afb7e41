import { jobDetailWords as words } from '../../../../i18n/job-detail'
import { t } from '../../../../i18n/index'
import { applyForJob, getJob, pageAfterApplying, type JobDetail } from '../../../../services/job'
import { currentPlace } from '../../../../services/platform'
import { AppError } from '../../../../utils/app-error'
import { distance } from '../../../../utils/format'
import { distanceMetres } from '../../../../utils/location'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery } from '../../../../utils/page-behavior'
import { jobView, shareOf, type JobView } from './view'

const home = '/pages/home/home'
const jobs = '/pages/jobs/jobs'
const welcome = '/packages/onboarding/pages/welcome/welcome'

const shown = new WeakMap<object, JobDetail>()

Component({
  behaviors: [pageBehavior(words)],
  data: { job: null as JobView | null, away: '' },
  methods: {
    async load({ employerId = '', jobId = '' }: PageQuery): Promise<'done'> {
      const job = await getJob({ employerId, jobId })
      shown.set(this, job)
      this.setData({ job: jobView(job) })
      return 'done'
    },

    /** The place is read only when someone asks how far it is. */
    async onAwayTap() {
      await this.attempt('away', async () => {
        const job = shown.get(this)
        if (job) this.setData({ away: distance(distanceMetres(await currentPlace(), job)) })
      })
    },

    async onActionTap() {
      const { job } = this.data
      if (job?.tap === 'apply') await this.attempt('apply', (key) => this.apply(key))
      else await openPage(job?.tap === 'jobs' ? jobs : home)
    },

    async apply(key: string) {
      const job = shown.get(this)
      if (!job) return
      try {
        await applyForJob({ employerId: job.employerId, jobId: job.jobId }, key)
      } catch (error) {
        const code = error instanceof AppError ? error.code : undefined
        if (code === 'ALREADY_APPLIED') await this.refresh()
        if (code !== 'NOT_ALLOWED') throw error
        this.askToRegister()
        return
      }
      void wx.showToast({ title: t(words.applied), icon: 'success' })
      await openPage(await pageAfterApplying())
    },

    /** Looking at jobs is for everyone, applying for workers: the way there is the welcome page. */
    askToRegister() {
      const next = { kind: 'page', label: t(words.toWelcome), url: welcome } as const
      this.setData({ notice: { code: 'NOT_ALLOWED', sentence: t(words.notWorker), next } })
    },

    onShareAppMessage() {
      const job = shown.get(this)
      if (!job) return { title: t(words.pageTitle), path: jobs }
      const { title, path } = shareOf(job)
      return { title, path }
    },

    onShareTimeline() {
      const job = shown.get(this)
      if (!job) return { title: t(words.pageTitle), query: '' }
      const { title, query } = shareOf(job)
      return { title, query }
    },
  },
})
