import { tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { phone } from '../../../support/simulate/phone'
import { idNumber, nobody } from './people'
import { agree, fillIn, hasApplied, openWithoutFace as open, send, sent, waiting } from './without-face-page'

beforeEach(hasApplied)

it.each([
  ['PERSON_NOT_CONFIRMED', '姓名、号码和手机号对不上'],
  ['PHONE_CODE_EXPIRED', '手机号没取到，请再点一次'],
  ['PHONE_NOT_COVERED', '这个手机号核对不了，可以刷脸 去实名'],
  ['CHECKS_USED_UP', '今天核对太多次，明天再试 看别的活'],
  ['REVIEW_ALREADY_OPEN', '已经交给单位核实了'],
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

it('shows the review that another phone has asked for', async () => {
  const page = await open(nobody, waiting)
  await fillIn(page)
  cloud.on('identity', 'ask-for-review', refusal('REVIEW_ALREADY_OPEN'))
  await send(page)
  for (const line of ['已经交给单位核实了', '等单位的人确认']) expect(text(page)).toContain(line)
})

it('asks for the consents anew when their text has changed, and sends the new version', async () => {
  const renewed = { ...nobody, phoneConsentVersion: '2026-06-01' }
  const page = await open(nobody, renewed)
  await fillIn(page)
  cloud.on('identity', 'ask-for-review', refusal('CONSENT_MISSING'), { reviewId: 'r1' })
  await send(page)
  expect(page.data).toMatchObject({ consentNumber: false, consentPhone: false, idNumber })
  await agree(page)
  await send(page)
  expect(sent().at(-1)).toMatchObject({ consents: { phone: '2026-06-01' } })
})

it('does not lead in a circle with a document that cannot be checked here either', async () => {
  const page = await open(nobody)
  await fillIn(page)
  cloud.on('identity', 'ask-for-review', refusal('DOCUMENT_NOT_SUPPORTED'))
  await send(page)
  expect(text(page)).toContain('这种证件这里也核对不了，请问单位')
  expect(page.data['notice']).toBe(null)
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
