import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { WorkCard } from '../../../../miniprogram/services/account'
import type { JobDetail } from '../../../../miniprogram/services/job'
import { flush, tap, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'

const route = 'packages/job/pages/job-detail/job-detail'
const query = { employerId: 'e1', jobId: 'j1' }
const sorter: JobDetail = {
  ...query,
  employerName: '快送物流',
  employmentType: 'labour-service',
  title: '夜班分拣员',
  siteName: '一号仓',
  district: '浦东',
  payFenPerHour: 2600,
  startsAtLocal: '22:00',
  endsAtLocal: '06:00',
  placesLeft: 3,
  coverIncluded: true,
  description: '分拣包裹，站着干',
  address: '浦东一号路 1 号',
  latitude: 31.2304,
  longitude: 121.4837,
  zone: 'Asia/Shanghai',
  breakMinutes: 60,
  occupationClass: 3,
  minimumAge: 18,
  maximumAge: 55,
  nextShift: { startsAt: '2026-03-02T14:00:00.000Z', endsAt: '2026-03-02T22:00:00.000Z' },
}
const applied = { ...sorter, application: { applicationId: 'a1' } }
const accepted = { applicationId: 'a1', shiftId: 's1', ...sorter.nextShift }
const card: WorkCard = { workerNo: 'WK1', verified: true, lights: [], nextStep: { code: 'SIGN_AGREEMENT', actor: 'worker' } }

describePageStates(route, {
  asks: ['job', 'get-job'],
  query,
  // a job that is gone is refused, so there is no empty page
  done: {
    reply: sorter,
    shows: [
      '夜班分拣员 快送物流 ¥26.00 一小时 含保障，单位出钱',
      '下一班 一共 8 小时 3月2日 22:00 – 次日 06:00',
      '中间休息 休息不算钱 1 小时',
      '地点 浦东一号路 1 号 一号仓 · 浦东',
      '分拣包裹，站着干',
      '累不累 要出力气',
      '年龄 18 到 55 岁',
      '还招 3 人 签什么 劳务协议',
      '报名这份工',
    ],
  },
  refused: 'NOT_FOUND',
})

async function open(...replies: JobDetail[]): Promise<Rendered> {
  cloud.on('job', 'get-job', ...replies)
  const page = openPage(route, query)
  await flush()
  return page
}
const apply = (page: Rendered): Promise<void> => tapText(page, '报名这份工')
const applications = (): unknown[] => cloud.callsOf('job', 'apply-for-job').map(({ data }) => data)

it.each([
  [{ coverIncluded: false }, '含保障'],
  [{ breakMinutes: 0 }, '休息不算钱'],
])('promises nothing that the job has not: %j', async (job, promise) => {
  expect(text(await open({ ...sorter, ...job }))).not.toContain(promise)
})

it('says what is signed for another type of job', async () => {
  expect(text(await open({ ...sorter, employmentType: 'part-time' }))).toContain('签什么 非全日制劳动合同')
})

it.each([
  [1, '坐着干，很轻'],
  [4, '重活，要小心'],
  [6, '很危险，要专门培训'],
])('says in words what class %d means', async (occupationClass, words) => {
  expect(text(await open({ ...sorter, occupationClass }))).toContain(words)
})

it('says how somebody under eighteen is protected, where one may do the job', async () => {
  const protection = '16 岁以上可做；未满 18 岁不上夜班、一天最多 8 小时、不做重活'
  expect(text(await open({ ...sorter, minimumAge: 16 }))).toContain(protection)
  expect(text(await open(sorter))).not.toContain('未满 18 岁')
})

it('shows the shift on the wall of the site, wherever that is', async () => {
  expect(text(await open({ ...sorter, zone: 'Asia/Urumqi' }))).toContain('3月2日 20:00 – 次日 04:00')
})

describe('the distance', () => {
  const ask = async (page: Rendered): Promise<void> => tap(within(page, '.job-detail__away', '.key-row'))

  it('is read only when someone asks for it', async () => {
    const page = await open(sorter)
    expect(text(page)).toContain('离我多远 点一下看')
    await ask(page)
    expect(text(page)).toContain('离我多远 951 米')
  })

  it('that is not allowed says where to allow it, and the job stays', async () => {
    phone.place = 'getLocation:fail auth deny'
    const page = await open(sorter)
    await ask(page)
    for (const line of ['请在右上角设置里允许位置', '再试一次', '报名这份工']) expect(text(page)).toContain(line)
  })
})

describe('applying', () => {
  it.each([
    [true, '/pages/home/home'],
    [false, '/packages/onboarding/pages/identity/identity'],
  ])('says so and goes to the next step, verified %s', async (verified, next) => {
    cloud.on('job', 'apply-for-job', accepted)
    cloud.on('account', 'get-work-card', { ...card, verified })
    await apply(await open(sorter))
    expect(applications()).toEqual([query])
    expect(phone.toasts).toEqual(['报名成功'])
    expect(phone.visited).toEqual([next])
  })

  it('goes home if the next step cannot be told', async () => {
    cloud.on('job', 'apply-for-job', accepted)
    cloud.on('account', 'get-work-card', 'offline')
    await apply(await open(sorter))
    expect(phone.visited).toEqual(['/pages/home/home'])
  })

  it('again after no answer carries the same key', async () => {
    cloud.on('job', 'apply-for-job', 'timeout', accepted)
    cloud.on('account', 'get-work-card', card)
    const page = await open(sorter)
    await apply(page)
    expect(text(page)).toContain('网络太慢，还不知道办成没有')
    await tapText(page, '再试一次')
    const [first, second] = cloud.callsOf('job', 'apply-for-job')
    expect(first?.key).toMatch(/^[0-9a-f-]{36}$/)
    expect(second?.key).toBe(first?.key)
    expect(phone.visited).toEqual(['/pages/home/home'])
  })

  it.each([
    { code: 'JOB_FULL', sentence: '这个活已经招满', next: '看别的活', url: '/pages/jobs/jobs' },
    { code: 'JOB_CLOSED', sentence: '这个活不招人了', next: '看别的活', url: '/pages/jobs/jobs' },
    { code: 'SHIFT_OVERLAPS_ANOTHER', sentence: '和你另一个班的时间撞了', next: '看别的活', url: '/pages/jobs/jobs' },
    { code: 'ADULTS_ONLY_JOB', sentence: '这个活要满 18 岁', next: '看别的活', url: '/pages/jobs/jobs' },
    { code: 'TOO_OLD_FOR_JOB', sentence: '这个活有年龄上限', next: '看别的活', url: '/pages/jobs/jobs' },
    {
      code: 'PRIVACY_NOT_ACCEPTED',
      sentence: '请先看并同意隐私说明',
      next: '看隐私说明',
      url: '/packages/onboarding/pages/welcome/welcome',
    },
    { code: 'NOT_ALLOWED', sentence: '先登记，再报名', next: '去登记', url: '/packages/onboarding/pages/welcome/welcome' },
  ] as const)('that is refused with $code says why and leads on', async ({ code, sentence, next, url }) => {
    cloud.on('job', 'apply-for-job', refusal(code))
    const page = await open(sorter)
    await apply(page)
    expect(text(page)).toContain(sentence)
    expect(phone.toasts).toEqual([])
    await tapText(page, next)
    expect(phone.visited).toEqual([url])
  })

  it('a second time says so, shows it, and leads home', async () => {
    cloud.on('job', 'apply-for-job', refusal('ALREADY_APPLIED'))
    const page = await open(sorter, applied)
    await apply(page)
    expect(text(page)).toContain('你已经报过名了 下一步在首页上')
    expect(text(page)).not.toContain('报名这份工')
    await tapText(page, '看下一步')
    expect(phone.visited).toEqual(['/pages/home/home'])
  })
})

it('says that I have applied, and leads home', async () => {
  const page = await open(applied)
  expect(text(page)).toContain('你已经报过名了')
  await tapText(page, '看下一步')
  expect(phone.visited).toEqual(['/pages/home/home'])
  expect(applications()).toEqual([])
})

it('says that the job is full, and leads to the others', async () => {
  const page = await open({ ...sorter, placesLeft: 0 })
  expect(text(page)).toContain('这个活已经招满 看别的活')
  await tapText(page, '看别的活')
  expect(phone.visited).toEqual(['/pages/jobs/jobs'])
})

describe('passing the job on', () => {
  it('tells the job, and nothing about who passes it on', async () => {
    const page = await open(applied)
    const title = '夜班分拣员，¥26.00 一小时，一号仓'
    expect(call(page, 'onShareAppMessage')).toEqual({ title, path: `/${route}?employerId=e1&jobId=j1` })
    expect(call(page, 'onShareTimeline')).toEqual({ title, query: 'employerId=e1&jobId=j1' })
  })

  it('before the job is there passes on the list of jobs', () => {
    cloud.on('job', 'get-job', 'hang')
    const page = openPage(route, query)
    expect(call(page, 'onShareAppMessage')).toEqual({ title: '这份工', path: '/pages/jobs/jobs' })
    expect(call(page, 'onShareTimeline')).toEqual({ title: '这份工', query: '' })
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(sorter))
  for (const line of ['¥26.00 an hour', 'Next shift 8 h in all 2/3 22:00 – 06:00 next day', 'Age 18 to 55', 'Apply for this job'])
    expect(read).toContain(line)
  expect(phone.title).toBe('This job')
})
