import { createHash, timingSafeEqual } from 'node:crypto'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { issueEventCertificate } from '../certificates'
import { readEnrolmentRequest } from '../enrolment-request'
import { enrolmentAccount, newSerialNumber, saveEventCertificate, type Authority } from '../entities'
import { EnrolmentRefusal } from '../errors'
import { certificatesAnswer } from '../certificates-answer'

/** POST /.well-known/est/simpleenroll (RFC 7030 §4.2): one event certificate for one key that was never seen before. */
export async function simpleEnroll(c: MockContext, tools: MockTools, { root }: Authority): Promise<Response> {
  requireAccount(c.req.header('authorization'), await enrolmentAccount(tools))
  const { subject, publicKey } = await readEnrolmentRequest(requestBytes(c))
  const { refuse } = await takeRule(c, tools.rules, { operation: 'simple-enroll', fields: { commonName: subject.commonName } })
  if (typeof refuse === 'string') throw new EnrolmentRefusal(refuse)
  const issuance = { now: tools.clock.wireNow(), serialNumber: newSerialNumber() }
  const certificate = await issueEventCertificate(root, issuance, { subject, publicKey })
  const keySha256 = createHash('sha256').update(Buffer.from(publicKey.rawData)).digest('hex')
  const issued = { certificate, keySha256, commonName: subject.commonName, subjectSerial: subject.serialNumber }
  if (!(await saveEventCertificate(tools, issued)))
    throw new EnrolmentRefusal('This key has been certified before: one event, one key.')
  return certificatesAnswer(c, certificate, 'application/pkcs7-mime; smime-type=certs-only')
}

function requireAccount(authorization: string | undefined, account: { user: string; password: string }): void {
  const [, given = ''] = /^Basic ([0-9A-Za-z+/]+=*)$/i.exec(authorization ?? '') ?? []
  const expected = Buffer.from(`${account.user}:${account.password}`)
  const actual = Buffer.from(given, 'base64')
  const same = expected.length === actual.length && timingSafeEqual(expected, actual)
  if (!same) throw new EnrolmentRefusal('The enrolment account is required.', 401)
}

function requestBytes(c: MockContext): Uint8Array<ArrayBuffer> {
  const [mediaType = ''] = (c.req.header('content-type') ?? '').split(';')
  if (mediaType.trim().toLowerCase() !== 'application/pkcs10')
    throw new EnrolmentRefusal('The content type must be application/pkcs10.', 415)
  const text = c.get('rawBody').toString('latin1').replace(/\s/g, '')
  if (!/^(?:[0-9A-Za-z+/]{4})+(?:[0-9A-Za-z+/]{2}==|[0-9A-Za-z+/]{3}=)?$/.test(text))
    throw new EnrolmentRefusal('The body is not base64.')
  return Uint8Array.from(Buffer.from(text, 'base64'))
}
