import { config } from '../../../../miniprogram/config'
import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { WorkCard } from '../../../../miniprogram/services/account'
import type { IdentityReply } from '../../../../miniprogram/services/identity'
import { fire, tapText, text, within } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { nobody, verified } from './people'
import {
  asked,
  card,
  fillIn,
  hasApplied,
  openWithoutFace as open,
  request,
  route,
  send,
  sent,
  waiting,
} from './without-face-page'

const cardWithoutJob: WorkCard = { ...card }
delete cardWithoutJob.engagement
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

beforeEach(hasApplied)

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

describe("with WeChat's own button", () => {
  const { demoPanel } = config
  beforeEach(() => {
    delete config.demoPanel
  })
  afterEach(() => {
    Object.assign(config, { demoPanel })
  })
  const press = (page: Rendered, detail: object): Promise<void> =>
    fire(within(page, '.without-face__send', '.native-action__tap'), 'getphonenumber', detail)

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
  for (const line of ['How it goes without a face', 'Two people of 浦江物流', 'Use my WeChat number'])
    expect(read).toContain(line)
})
