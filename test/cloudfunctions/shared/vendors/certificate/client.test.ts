import { X509Certificate } from 'node:crypto'
import type { Section } from '../../../../../cloudfunctions/shared/settings'
import { signDetached, type SigningAct } from '../../../../../cloudfunctions/shared/vendors/certificate/client'
import { closedPort, startStub, type Stub } from '../support/stub'
import { failureOf, startVendor, type TestVendor } from '../support/vendor'
import { makeAuthority, type Mischief, type OwnAuthority } from './own-authority'

let authority: TestVendor
let stub: Stub
let own: OwnAuthority
let section: Section<'certificate'>
let atOwn: Section<'certificate'>

beforeAll(async () => {
  ;[authority, stub, own] = await Promise.all([startVendor('certificate-authority'), startStub(), makeAuthority()])
  section = authority.settings.certificate()
  atOwn = { ...section, CA_BASE_URL: stub.url, CA_CERTIFICATE: own.pem }
})

afterAll(async () => {
  await Promise.all([authority.close(), stub.close()])
})

function anAct(change: Partial<SigningAct> = {}): SigningAct {
  const content = Buffer.from('合同文本')
  const beforeEnrolment = (): Promise<void> => Promise.resolve()
  return { name: '李娜', personReference: 'hmac-0123456789abcdef', content, beforeEnrolment, ...change }
}

describe('a signature with an event certificate', () => {
  it('stands under a certificate of the authority in the name of the person', async () => {
    const signed = await signDetached(section, anAct())
    const certificate = new X509Certificate(signed.certificatePem)
    const root = new X509Certificate(section.CA_CERTIFICATE)
    expect(certificate.checkIssued(root) && certificate.verify(root.publicKey)).toBe(true)
    expect(certificate.subject).toContain('CN=李娜')
    expect(certificate.subject).toContain('serialNumber=hmac-0123456789abcdef')
    expect(certificate.serialNumber.toLowerCase()).toBe(signed.certificateSerial.toLowerCase())
  })

  it('is time-stamped at this moment', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000
    const { timestampedAt } = await signDetached(section, anAct())
    expect(timestampedAt.getTime()).toBeGreaterThanOrEqual(before)
    expect(timestampedAt.getTime()).toBeLessThanOrEqual(Date.now())
  })
})

/** Settings whose authority is the one of this test, which issues as told. */
function atOwnWith(mischief: Mischief = {}): Section<'certificate'> {
  stub.answer(async (response, request) => void response.writeHead(200).end(await own.enrol(request, mischief)))
  return atOwn
}

describe('a certificate', () => {
  it.each<[string, string, Mischief]>([
    ['in another name', 'CERTIFICATE_FOR_ANOTHER_NAME', { name: 'CN=王五' }],
    ['with a second name', 'CERTIFICATE_FOR_ANOTHER_NAME', { name: 'CN=李娜, CN=王五' }],
    ['that may issue others', 'CERTIFICATE_FOR_ANOTHER_USE', { isAuthority: true }],
    ['that may not sign', 'CERTIFICATE_FOR_ANOTHER_USE', { maySign: false }],
    ['that has ended', 'CERTIFICATE_NOT_VALID_NOW', { notBefore: new Date(Date.now() - 3 * 86_400_000) }],
    ['that has not begun', 'CERTIFICATE_NOT_VALID_NOW', { notBefore: new Date(Date.now() + 3_600_000) }],
  ])('%s is not used', async (_what, code, mischief) => {
    const failure = await failureOf(signDetached(atOwnWith(mischief), anAct()))
    expect(failure).toMatchObject({ vendor: 'certificate-authority', code, retryable: false })
  })

  it('of an authority that only bears the same name is not used', async () => {
    const trusted = { ...atOwnWith(), CA_CERTIFICATE: (await makeAuthority()).pem }
    expect(await failureOf(signDetached(trusted, anAct()))).toMatchObject({
      code: 'CERTIFICATE_OF_ANOTHER_AUTHORITY',
    })
    const renamed = { ...atOwnWith(), CA_CERTIFICATE: (await makeAuthority('CN=Other')).pem }
    expect(await failureOf(signDetached(renamed, anAct()))).toMatchObject({
      code: 'CERTIFICATE_OF_ANOTHER_AUTHORITY',
    })
  })

  it('for the key of an earlier event is not used', async () => {
    let earlier: string | undefined
    stub.answer(async (response, request) => {
      earlier ??= await own.enrol(request)
      response.writeHead(200).end(earlier)
    })
    await signDetached(atOwn, anAct())
    const failure = await failureOf(signDetached(atOwn, anAct()))
    expect(failure).toMatchObject({ code: 'CERTIFICATE_FOR_ANOTHER_KEY' })
  })

  it.each(['', '<html>', Buffer.from('no certificate').toString('base64')])('is never read from %j', async (body) => {
    stub.answer((response) => void response.writeHead(200).end(body))
    const { vendor, code } = await failureOf(signDetached(atOwn, anAct()))
    expect(vendor).toBe('certificate-authority')
    expect(['UNREADABLE_ANSWER', 'CERTIFICATE_FOR_ANOTHER_KEY']).toContain(code)
  })

  it('is not issued to a wrong account, and asking again would not help', async () => {
    const failure = await failureOf(signDetached({ ...section, CA_PASSWORD: 'guess' }, anAct()))
    expect(failure).toMatchObject({ code: 'HTTP_401', retryable: false })
  })

  it('is not issued when the authority refuses the request', async () => {
    await authority.rule({ operation: 'simple-enroll', commonName: '李娜' }, { refuse: 'Not today.' })
    expect(await failureOf(signDetached(section, anAct()))).toMatchObject({ code: 'HTTP_400', retryable: false })
  })

  it.each(['process-then-drop', 'truncate', 'process-then-500'])('can be asked for anew after %s', async (fault) => {
    await authority.rule({ operation: 'simple-enroll' }, { fault })
    expect(await failureOf(signDetached(section, anAct()))).toMatchObject({ retryable: true })
    expect(await signDetached(section, anAct())).toMatchObject({ timestampedAt: expect.any(Date) as unknown })
  })

  it('cannot be had while the authority is down', async () => {
    const down = { ...section, CA_BASE_URL: await closedPort() }
    expect(await failureOf(signDetached(down, anAct()))).toMatchObject({
      vendor: 'certificate-authority',
      retryable: true,
      outcomeUnknown: false,
    })
  })
})

describe('a time-stamp', () => {
  it('with a signature that does not hold is not used', async () => {
    await authority.rule({ operation: 'time-stamp' }, { fault: 'bad-signature' })
    const failure = await failureOf(signDetached(section, anAct()))
    expect(failure).toMatchObject({ vendor: 'time-stamp-authority', code: 'TIME_STAMP_NOT_GENUINE', retryable: false })
  })

  it('of an earlier signature is not used', async () => {
    let earlier: Buffer | undefined
    stub.answer(async (response, { headers, body }) => {
      const type = { 'content-type': String(headers['content-type']) }
      const relay = async (): Promise<Buffer> =>
        Buffer.from(
          await (await fetch(section.TSA_URL, { method: 'POST', headers: type, body: Uint8Array.from(body) })).arrayBuffer(),
        )
      earlier ??= await relay()
      response.writeHead(200).end(earlier)
    })
    const relayed = { ...section, TSA_URL: `${stub.url}/tsa` }
    await signDetached(relayed, anAct())
    expect(await failureOf(signDetached(relayed, anAct()))).toMatchObject({ code: 'TIME_STAMP_NOT_GENUINE' })
  })

  it('of an authority that we do not trust is not used', async () => {
    for (const TSA_CERTIFICATE of [section.CA_CERTIFICATE, own.pem])
      expect(await failureOf(signDetached({ ...section, TSA_CERTIFICATE }, anAct()))).toMatchObject({
        code: 'TIME_STAMP_NOT_GENUINE',
      })
  })

  it('that is rejected is told with the state of the rejection', async () => {
    await authority.rule({ operation: 'time-stamp' }, { code: 'timeNotAvailable' })
    const failure = await failureOf(signDetached(section, anAct()))
    expect(failure).toMatchObject({ vendor: 'time-stamp-authority', code: 'PKI_STATUS_2' })
  })

  it.each(['', '<html>', '\x30\x03\x02\x01\x00'])('is never read from %j', async (body) => {
    stub.answer((response) => void response.writeHead(200).end(body))
    const failure = await failureOf(signDetached({ ...section, TSA_URL: stub.url }, anAct()))
    expect(failure).toMatchObject({ vendor: 'time-stamp-authority', code: 'UNREADABLE_ANSWER', retryable: true })
  })

  it('cannot be had while the authority is down', async () => {
    const failure = await failureOf(signDetached({ ...section, TSA_URL: await closedPort() }, anAct()))
    expect(failure).toMatchObject({ vendor: 'time-stamp-authority', retryable: true })
  })
})
