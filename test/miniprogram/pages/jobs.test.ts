import { flush, tapText, text } from '../../support/simulate/act'
import { cloud } from '../../support/simulate/fake-cloud'
import { openPage } from '../../support/simulate/mount'
import { describePageStates } from '../../support/simulate/page-states'
import { phone } from '../../support/simulate/phone'

const loader = {
  employerId: 'e1',
  employerName: '浦江物流',
  jobId: 'j1',
  title: '装卸工',
  siteName: '一号库',
  district: '嘉定',
  payFenPerHour: 3250,
  startsAtLocal: '08:00',
  endsAtLocal: '17:00',
  placesLeft: 3,
  minimumAge: 18,
  coverIncluded: true,
  distanceMetres: 1240,
}

describePageStates('pages/jobs/jobs', {
  asks: ['job', 'list-jobs'],
  done: { reply: { jobs: [loader] }, shows: ['装卸工', '¥32.50 / 小时', '一号库 · 嘉定 · 1.2 公里', '还招 3 人', '含保障'] },
  empty: { reply: { jobs: [] }, shows: ['附近暂时没有活'] },
})

it('promises no cover where the job has none', async () => {
  cloud.on('job', 'list-jobs', { jobs: [{ ...loader, coverIncluded: false }] })
  const page = openPage('pages/jobs/jobs')
  await flush()
  expect(text(page)).not.toContain('含保障')
})

it('names the jobs that somebody of sixteen may do', async () => {
  cloud.on('job', 'list-jobs', { jobs: [{ ...loader, minimumAge: 16 }] })
  const page = openPage('pages/jobs/jobs')
  await flush()
  expect(text(page)).toContain('16 岁以上可做')
})

it('opens the job that is tapped', async () => {
  cloud.on('job', 'list-jobs', { jobs: [loader] })
  const page = openPage('pages/jobs/jobs')
  await flush()
  await tapText(page, '装卸工')
  expect(phone.visited).toEqual(['/packages/job/pages/job-detail/job-detail?employerId=e1&jobId=j1'])
})
