import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { Signing } from '../../../../miniprogram/services/signing'
import { flush, tapText, text, fire, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { hasScreen, phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { answered, readQuery, signing } from './signing-steps'

const route = 'packages/contract/pages/intent/intent'
const signUrl = /^\/packages\/contract\/pages\/sign\/sign\?.*contractId=c1&textSha256=.*&readToEnd=1$/

describePageStates(route, {
  asks: ['contract', 'get-signing'],
  query: readQuery,
  // whoever is confirmed is on the next page
  done: {
    reply: answered,
    shows: ['签字前，确认是你本人 刷脸，或者收一条短信，选一个就行 确认后十分钟内签字有效', '收短信确认', '刷脸确认'],
  },
  refused: 'NOT_FOUND',
})

const begun = {
  status: 'open',
  intentId: 'i1',
  screen: 'weixin-face',
  verifyId: 'face-1',
  expiresAt: '2030-01-01T00:00:00.000Z',
  attemptsLeft: 5,
} as const
const confirmedUntil = '2999-01-01T00:00:00.000Z'
const confirmed = { status: 'confirmed', confirmedUntil } as const
const after: Signing = { ...answered, confirmedUntil }

async function open(...replies: Signing[]): Promise<Rendered> {
  cloud.on('contract', 'get-signing', ...(replies.length === 0 ? [answered] : replies))
  const page = openPage(route, readQuery)
  await flush()
  return page
}

function hasCamera(): string[] {
  const shown: string[] = []
  hasScreen('requestFacialVerify', ({ verifyId, success }) => {
    shown.push(String(verifyId))
    success()
  })
  return shown
}
const starts = (): unknown[] => cloud.callsOf('contract', 'start-intent').map(({ data }) => data)

it('shows the camera at one tap, asks the cloud how it ended, and leads on to signing', async () => {
  const shown = hasCamera()
  cloud.on('contract', 'start-intent', begun)
  cloud.on('contract', 'finish-intent', confirmed)
  const page = await open(answered, after)
  await tapText(page, '刷脸确认')
  expect(shown).toEqual(['face-1'])
  expect(starts()).toEqual([{ employerId: 'e1', contractId: 'c1', method: 'face' }])
  expect(phone.visited).toHaveLength(1)
  expect(phone.visited[0]).toMatch(signUrl)
})

it('offers both ways again after a face that did not pass', async () => {
  hasCamera()
  cloud.on('contract', 'start-intent', begun)
  cloud.on('contract', 'finish-intent', { status: 'failed', failure: 'FACE_DOES_NOT_MATCH', attemptsLeft: 4 })
  const page = await open()
  await tapText(page, '刷脸确认')
  expect(text(page)).toContain('这次刷脸没通过，可以再刷，或收短信')
  expect(text(page)).toContain('刷脸确认')
  expect(text(page)).toContain('收短信确认')
  expect(phone.visited).toEqual([])
})

it.each(['FACE_CHECK_NOT_OPENED', 'VENDOR_UNAVAILABLE'] as const)('leads to the SMS at %s, and nowhere else', async (code) => {
  cloud.on('contract', 'start-intent', refusal(code))
  const page = await open()
  await tapText(page, '刷脸确认')
  expect(text(page)).toContain('现在刷不了脸，请收短信确认')
  expect(text(page)).not.toContain('看下一步')
})

it('leaves the SMS when no face checks are left today', async () => {
  const page = await open({ ...answered, attemptsLeft: 0 })
  expect(text(page)).toContain('今天刷脸次数用完，请收短信')
  await tapText(page, '刷脸确认')
  expect(starts()).toEqual([])
})

it('takes the code of WeChat’s own button', async () => {
  cloud.on('contract', 'start-intent', confirmed)
  const page = await open(answered, after)
  await fire(within(page, '.intent__sms'), 'getrealtimephonenumber', { code: 'code-1', errMsg: 'getRealtimePhoneNumber:ok' })
  expect(starts()).toEqual([{ employerId: 'e1', contractId: 'c1', method: 'sms', phoneCode: 'code-1' }])
  expect(phone.visited[0]).toMatch(signUrl)
})

it('says so when the person gave no code', async () => {
  const page = await open()
  await fire(within(page, '.intent__sms'), 'getrealtimephonenumber', { errMsg: 'getRealtimePhoneNumber:fail user deny' })
  expect(starts()).toEqual([])
  expect(text(page)).toContain('没有收到确认，请再点一次')
})

it('is passed by somebody who has confirmed already, once', async () => {
  const page = await open(after)
  expect(phone.visited).toHaveLength(1)
  expect(text(page)).not.toContain('刷脸确认')
})

it('asks again when the ten minutes are over', async () => {
  const page = await open({ ...answered, confirmedUntil: '2020-01-01T00:00:00.000Z' })
  expect(phone.visited).toEqual([])
  expect(text(page)).toContain('刷脸确认')
})

it('comes after the questions', async () => {
  await open(signing)
  expect(phone.visited[0]).toContain('/pages/questions/questions?')
})

it('speaks English', async () => {
  setLanguage('en')
  expect(text(await open())).toContain('Before you sign: is it you?')
  expect(phone.title).toBe('Confirm that it is you')
})
