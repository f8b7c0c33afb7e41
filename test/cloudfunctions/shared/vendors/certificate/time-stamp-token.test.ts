import * as pkijs from 'pkijs'
import type { Section } from '../../../../../cloudfunctions/shared/settings'
import { timeStamp } from '../../../../../cloudfunctions/shared/vendors/certificate/time-stamp'
import {
  verifyTimeStamp,
  type TimeStampQuestion,
} from '../../../../../cloudfunctions/shared/vendors/certificate/time-stamp-token'
import { startStub, type Stub } from '../support/stub'
import { failureOf, startVendor, type TestVendor } from '../support/vendor'

let authority: TestVendor
let stub: Stub
let section: Section<'certificate'>
let token: pkijs.ContentInfo
let question: TimeStampQuestion
let stampedAt: Date

/** One genuine token and the question that it answers, with the nonce as it went over the wire. */
beforeAll(async () => {
  ;[authority, stub] = await Promise.all([startVendor('certificate-authority'), startStub()])
  section = authority.settings.certificate()
  stub.answer(async (response, { body }) => {
    const headers = { 'content-type': 'application/timestamp-query' }
    const answer = await fetch(section.TSA_URL, { method: 'POST', headers, body: Uint8Array.from(body) })
    response.writeHead(200).end(Buffer.from(await answer.arrayBuffer()))
  })
  const content = Buffer.from('a signature')
  const stamped = await timeStamp({ ...section, TSA_URL: stub.url }, content)
  stampedAt = stamped.at
  token = pkijs.ContentInfo.fromBER(stamped.token)
  const request = pkijs.TimeStampReq.fromBER(Uint8Array.from(stub.received[0]?.body ?? []))
  question = {
    content,
    nonce: Uint8Array.from(request.nonce?.valueBlock.valueHexView ?? []),
    tsaPem: section.TSA_CERTIFICATE,
  }
})

afterAll(async () => {
  await Promise.all([authority.close(), stub.close()])
})

it('holds for its question', () => {
  expect(question.nonce).toHaveLength(9)
  expect(verifyTimeStamp(token, question)).toEqual(stampedAt)
})

it.each<[string, () => Partial<TimeStampQuestion>]>([
  ['another nonce', () => ({ nonce: Uint8Array.from(question.nonce, (byte, index) => (index === 8 ? byte ^ 1 : byte)) })],
  ['another content', () => ({ content: Buffer.from('another signature') })],
  ['another authority', () => ({ tsaPem: section.CA_CERTIFICATE })],
])('does not hold for %s', async (_what, change) => {
  const answer = Promise.resolve({ ...question, ...change() }).then((other) => verifyTimeStamp(token, other))
  expect(await failureOf(answer)).toMatchObject({ code: 'TIME_STAMP_NOT_GENUINE' })
})
