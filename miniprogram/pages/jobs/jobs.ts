import { jobsWords } from '../../i18n/jobs'
import { listJobs } from '../../services/job'
import { openPage } from '../../utils/navigate'
import { pageBehavior } from '../../utils/page-behavior'
import { jobRow, type JobRow } from './view'

Component({
  behaviors: [pageBehavior(jobsWords)],
  data: { jobs: [] as JobRow[] },
  methods: {
    async load(): Promise<'done' | 'empty'> {
      const { jobs } = await listJobs({})
      this.setData({ jobs: jobs.map(jobRow) })
      return jobs.length === 0 ? 'empty' : 'done'
    },

    async onJobTap({ currentTarget }: { currentTarget: { dataset: { url: string } } }) {
      await openPage(currentTarget.dataset.url)
    },
  },
})
