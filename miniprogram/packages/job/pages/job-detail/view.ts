import { jobDetailWords as words } from '../../../../i18n/job-detail'
import { t, type Entry } from '../../../../i18n/index'
import type { JobDetail } from '../../../../services/job'
import { duration, span, yuan } from '../../../../utils/format'

const page = '/packages/job/pages/job-detail/job-detail'

export interface JobView {
  title: string
  employer: string
  pay: string
  covered: boolean
  applied: boolean
  when: string
  length: string
  rest: string
  restNote: string
  site: string
  address: string
  ages: string
  agesNote: string
  effort: string
  places: string
  agreement: string
  description: string
  /** The one button: what it reads and does. */
  label: string
  hint: string
  tap: 'apply' | 'home' | 'jobs'
}

/** A job as the page draws it: texts only, times on the site's wall. */
export function jobView(job: JobDetail): JobView {
  const { startsAt, endsAt } = job.nextShift
  return {
    title: job.title,
    employer: job.employerName,
    pay: yuan(job.payFenPerHour),
    covered: job.coverIncluded,
    applied: job.application !== undefined,
    when: span(startsAt, endsAt, job.zone),
    length: t(words.length, { time: duration(Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)) }),
    rest: job.breakMinutes === 0 ? t(words.noRest) : duration(job.breakMinutes),
    restNote: job.breakMinutes === 0 ? '' : t(words.restUnpaid),
    site: `${job.siteName} · ${job.district}`,
    address: job.address,
    ages: t(words.agesFromTo, { from: job.minimumAge, to: job.maximumAge }),
    agesNote: job.minimumAge < 18 ? t(words.minorsToo) : '',
    effort: t(effortOf(job.occupationClass)),
    places: t(words.people, { count: job.placesLeft }),
    agreement: t(agreements[job.employmentType]),
    description: job.description,
    ...actionOf(job),
  }
}

/** What a friend sees when the job is passed on: the job and nothing about who passes it on. */
export function shareOf({ employerId, jobId, title, payFenPerHour, siteName }: JobDetail): {
  title: string
  path: string
  query: string
} {
  const query = `employerId=${employerId}&jobId=${jobId}`
  return { title: t(words.shareTitle, { title, pay: yuan(payFenPerHour), site: siteName }), path: `${page}?${query}`, query }
}

function actionOf({ application, placesLeft }: JobDetail): Pick<JobView, 'label' | 'hint' | 'tap'> {
  if (application) return { label: t(words.toHome), hint: '', tap: 'home' }
  if (placesLeft === 0) return { label: t(words.toJobs), hint: t(words.full), tap: 'jobs' }
  return { label: t(words.apply), hint: '', tap: 'apply' }
}

const agreements: Readonly<Record<JobDetail['employmentType'], Entry>> = {
  'part-time': words.partTime,
  'labour-service': words.labourService,
  cooperation: words.cooperation,
}

const efforts = [words.class1, words.class2, words.class3, words.class4, words.class5] as const

/** The insurer's class of the work in words: 1 is the lightest, 6 the most dangerous. */
function effortOf(occupationClass: number): Entry {
  return efforts[occupationClass - 1] ?? words.class6
}
