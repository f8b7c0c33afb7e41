import type { Section } from '../../../../../cloudfunctions/shared/settings'
import { timeStamp } from '../../../../../cloudfunctions/shared/vendors/certificate/time-stamp'
import { startStub, type Stub } from '../support/stub'
import { failureOf, startVendor, type TestVendor } from '../support/vendor'
import { makeStamper, newStamperKeys, purposesBeside, type OwnStamper, type Profile } from './own-stamper'

let authority: TestVendor
let stub: Stub
let section: Section<'certificate'>

beforeAll(async () => {
  ;[authority, stub] = await Promise.all([startVendor('certificate-authority'), startStub()])
  section = { ...authority.settings.certificate(), TSA_URL: stub.url }
})

afterAll(async () => {
  await Promise.all([authority.close(), stub.close()])
})

/** Asks for a time-stamp over some bytes and trusts the authority that is said to be trusted. */
function askFor(stamper: OwnStamper, trusted = stamper): ReturnType<typeof timeStamp> {
  stub.answer(async (response, { body }) => void response.writeHead(200).end(await stamper.stamp(body)))
  return timeStamp({ ...section, TSA_CERTIFICATE: trusted.pem }, Buffer.from('a signature'))
}

const HOUR = 3_600_000

it('is taken from the authority that is trusted', async () => {
  const { at } = await askFor(await makeStamper(await newStamperKeys()))
  expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000)
})

it.each<[string, Profile]>([
  ['is not for time-stamps', { purposes: ['1.3.6.1.5.5.7.3.3'] }],
  ['is for other things too', { purposes: purposesBeside }],
  ['does not insist on its purpose', { critical: false }],
  ['has ended', { notBefore: new Date(Date.now() - 3 * HOUR) }],
  ['has not begun', { notBefore: new Date(Date.now() + HOUR) }],
])('is not taken under a certificate that %s', async (_what, profile) => {
  const stamper = await makeStamper(await newStamperKeys(), profile)
  expect(await failureOf(askFor(stamper))).toMatchObject({ code: 'TIME_STAMP_NOT_GENUINE' })
})

it('is not taken when it names another certificate of the same key', async () => {
  const keys = await newStamperKeys()
  const renewed = await makeStamper(keys, { notBefore: new Date(Date.now() - HOUR / 2) })
  expect(await failureOf(askFor(await makeStamper(keys), renewed))).toMatchObject({ code: 'TIME_STAMP_NOT_GENUINE' })
})

it('is not taken under another key', async () => {
  const trusted = await makeStamper(await newStamperKeys())
  expect(await failureOf(askFor(await makeStamper(await newStamperKeys()), trusted))).toMatchObject({
    vendor: 'time-stamp-authority',
    code: 'TIME_STAMP_NOT_GENUINE',
    retryable: false,
  })
})
