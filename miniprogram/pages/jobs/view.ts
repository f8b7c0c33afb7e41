import { t } from '../../i18n/index'
import { jobsWords } from '../../i18n/jobs'
import { distance, yuan } from '../../utils/format'

type Job = CloudFunctions['job']['list-jobs']['reply']['jobs'][number]

/** A job as its row draws it: texts only. */
export interface JobRow {
  jobId: string
  url: string
  title: string
  pay: string
  where: string
  when: string
  places: string
  covered: boolean
  fromSixteen: boolean
}

export function jobRow(job: Job): JobRow {
  const away = job.distanceMetres === undefined ? [] : [distance(job.distanceMetres)]
  return {
    jobId: job.jobId,
    url: `/packages/job/pages/job-detail/job-detail?employerId=${job.employerId}&jobId=${job.jobId}`,
    title: job.title,
    pay: t(jobsWords.perHour, { pay: yuan(job.payFenPerHour) }),
    where: [job.siteName, job.district, ...away].join(' · '),
    when: t(jobsWords.hours, { from: job.startsAtLocal, to: job.endsAtLocal }),
    places: t(jobsWords.placesLeft, { count: job.placesLeft }),
    covered: job.coverIncluded,
    fromSixteen: job.minimumAge < 18,
  }
}
