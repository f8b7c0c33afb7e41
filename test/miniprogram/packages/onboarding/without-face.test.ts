import { config } from '../../../../miniprogram/config'
import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { WorkCard } from '../../../../miniprogram/services/account'
import type { IdentityReply } from '../../../../miniprogram/services/identity'
import { fire, flush, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { aCard } from '../../pages/cards'
import { idNumber, name, nobody, verified } from './people'

const route = 'packages/onboarding/pages/without-face/without-face'
const card = aCard({ code: 'VERIFY_IDENTITY', actor: 'worker' })
const cardWithoutJob: WorkCard = { ...card }
delete cardWithoutJob.engagement
const asked = { employerName: '浦江物流', askedAt: '2026-11-21T00:40:00.000Z', approvals: 1, approvalsNeeded: 2 }
const waiting: IdentityReply = { ...nobody, review: { status: 'open', ...asked } }
const rejected: IdentityReply = { ...nobody, review: { status: 'rejected', reason: '不认识这个人', ...asked } }

describePageStates(route, {
  asks: ['identity', 'get-identity'],
  also: () => {
    cloud.on('account', 'get-work-card', card)
  },
  done: {
    reply: nobody,
    shows: ['1 用你名下的手机号核对身份', '2 浦江物流的两个人确认是你', '同意核对手机号是不是我的', '用微信手机号核对'],
  },
  refused: 'NOT_ALLOWED',
})

beforeEach(() => {
  cloud.on('account', 'get-work-card', card)
  phone.opened = (_url, emit) => {
    emit('answer', { code: 'phone-1' })
  }
})

async function open(...replies: IdentityReply[]): Promise<Rendered> {
  cloud.on('identity', 'get-identity', ...replies)
  const page = openPage(route)
  await flush()
  return page
}

async function fillIn(page: Rendered): Promise<void> {
  await fire(within(page, '.without-face__name'), 'change', { value: ` ${name} ` })
  await fire(within(page, '.without-face__number'), 'change', { value: idNumber })
  await tapText(page, '同意用身份证号核对姓名')
  await tapText(page, '同意核对手机号是不是我的')
}
const send = (page: Rendered): Promise<void> => tapText(page, '用微信手机号核对')
const sent = (): unknown[] => cloud.callsOf('identity', 'ask-for-review').map(({ data }) => data)
const request = {
  name,
  idNumber,
  phoneCode: 'phone-1',
  employerId: 'e1',
  consents: { idNumber: '2026-03-01', phone: '2026-03-03' },
}

it('sends what was typed with both consents and the code of the phone, and then waits for the employer', async () => {
  const page = await open(nobody, waiting)
  await fillIn(page)
  cloud.on('identity', 'ask-for-review', { reviewId: 'r1' })
  await send(page)
  expect(sent()).toEqual([request])
  for (const line of ['等单位的人确认', '单位 浦江物流', '已确认 1 人，要 2 人', '11月21日 08:40'])
    expect(text(page)).toContain(line)
})

it('looks again when asked, and leads home when two people have confirmed', async () => {
  const page = await open(waiting, verified)
  await tapText(page, '看看好了没有')
  expect(text(page)).toContain('实名通过了')
  await tapText(page, '看下一步')
  expect(phone.visited).toEqual(['/pages/home/home'])
})

it('says why the employer did not confirm, and may ask again', async () => {
  const page = await open(rejected)
  expect(text(page)).toContain('上次没通过：不认识这个人')
  expect(text(page)).toContain('用微信手机号核对')
})

it('has no form for who has applied for no job, and leads to the jobs', async () => {
  cloud.on('account', 'get-work-card', cardWithoutJob)
  const page = await open(nobody)
  expect(text(page)).toContain('先报一份活，单位才能确认你')
  await tapText(page, '看看活')
  expect(phone.visited).toEqual(['/pages/jobs/jobs'])
})

it('leads back to the face check', async () => {
  const page = await open(waiting)
  await tapText(page, '还是去刷脸')
  expect(phone.visited).toEqual(['/packages/onboarding/pages/identity/identity'])
})

describe('nothing is sent', () => {
  it('without name, number and consents, and each says so', async () => {
    const page = await open(nobody)
    await send(page)
    for (const line of ['请填姓名', '请填身份证号', '请在上面两处打勾']) expect(text(page)).toContain(line)
    expect(phone.visited).toEqual([])
    expect(sent()).toEqual([])
  })

  it('without the phone number, and another tap asks for it again', async () => {
    phone.opened = (_url, emit) => {
      emit('closed')
    }
    const page = await open(nobody)
    await fillIn(page)
    await send(page)
    expect(text(page)).toContain('没有手机号就办不了，可以再点')
    expect(sent()).toEqual([])
    await send(page)
    expect(phone.visited).toHaveLength(2)
  })
})

it.each([
  ['PERSON_NOT_CONFIRMED', '姓名、号码和手机号对不上'],
  ['PHONE_CODE_EXPIRED', '手机号没取到，请再点一次'],
  ['PHONE_NOT_COVERED', '这个手机号核对不了，可以刷脸 去实名'],
  ['CHECKS_USED_UP', '今天核对太多次，明天再试 看别的活'],
  ['REVIEW_ALREADY_OPEN', '已经交给单位核实了 不刷脸，换个办法'],
  ['ID_USED_BY_ANOTHER_ACCOUNT', '这个身份证已用于另一个微信 返回'],
  ['VENDOR_UNAVAILABLE', '对方系统暂时不通，没有重复办理 再试一次'],
] as const)('says %s in words, and keeps what was typed', async (code, words) => {
  const page = await open(nobody)
  await fillIn(page)
  cloud.on('identity', 'ask-for-review', refusal(code))
  await send(page)
  expect(text(page)).toContain(words)
  expect(page.data).toMatchObject({ idNumber, consentPhone: true })
})

it('says at the field what is wrong with it', async () => {
  const page = await open(nobody)
  await fillIn(page)
  cloud.on('identity', 'ask-for-review', refusal('NAME_MALFORMED'))
  await send(page)
  expect(page.data['nameError']).toBe('姓名要和身份证上一样')
})

it('tries again with the same intent and the same code when the answer was lost', async () => {
  const page = await open(nobody, waiting)
  await fillIn(page)
  cloud.on('identity', 'ask-for-review', 'timeout', { reviewId: 'r1' })
  await send(page)
  await tapText(page, '再试一次')
  const [first, second] = cloud.callsOf('identity', 'ask-for-review')
  expect(second).toEqual(first)
  expect(phone.visited).toHaveLength(1)
})

describe("with WeChat's own button", () => {
  const { demoPanel } = config
  beforeEach(() => {
    delete config.demoPanel
  })
  afterEach(() => {
    Object.assign(config, { demoPanel })
  })
  const press = (page: Rendered, detail: object): Promise<void> =>
    fire(within(page, '.without-face__send', '.phone-action__tap'), 'getphonenumber', detail)

  it('the number is asked for only when nothing else is missing', async () => {
    const page = await open(nobody)
    expect(page.data['isNative']).toBe(false)
    await press(page, { code: 'phone-1' })
    expect(sent()).toEqual([])
    await fillIn(page)
    expect(page.data['isNative']).toBe(true)
  })

  it('its code is sent, and a refusal is told', async () => {
    const page = await open(nobody, waiting)
    await fillIn(page)
    cloud.on('identity', 'ask-for-review', { reviewId: 'r1' })
    await press(page, { errMsg: 'getPhoneNumber:fail user deny' })
    expect(text(page)).toContain('没有手机号就办不了，可以再点')
    await press(page, { code: 'phone-1' })
    expect(sent()).toEqual([request])
  })
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(nobody))
  for (const line of ['How it goes without a face', 'Two people of 浦江物流', 'Check with my WeChat number'])
    expect(read).toContain(line)
})
