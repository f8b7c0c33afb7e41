import * as asn1js from 'asn1js'
import { createHash, X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import type { Section } from '../../../../../cloudfunctions/shared/settings'
import {
  signDetached,
  type DetachedSignature,
  type SigningAct,
} from '../../../../../cloudfunctions/shared/vendors/certificate/client'
import { startStub, type Stub } from '../support/stub'
import { failureOf, startVendor, type TestVendor } from '../support/vendor'
import { makeAuthority, type Mischief, type OwnAuthority } from './own-authority'

const signedAttributes = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.16.2.47']
const timeStampToken = '1.2.840.113549.1.9.16.2.14'
const engine = new pkijs.CryptoEngine({ name: 'node', crypto })

let authority: TestVendor
let stub: Stub
let own: OwnAuthority
let section: Section<'certificate'>

beforeAll(async () => {
  ;[authority, stub, own] = await Promise.all([startVendor('certificate-authority'), startStub(), makeAuthority()])
  section = authority.settings.certificate()
})

afterAll(async () => {
  await Promise.all([authority.close(), stub.close()])
})

function anAct(change: Partial<SigningAct> = {}): SigningAct {
  const content = Buffer.from('what /ByteRange covers')
  const beforeEnrolment = (): Promise<void> => Promise.resolve()
  return { name: '李娜', personReference: 'hmac-0123456789abcdef', content, beforeEnrolment, ...change }
}

function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new X509Certificate(pem).raw)
}

function open({ cms }: DetachedSignature): { signed: pkijs.SignedData; signer: pkijs.SignerInfo } {
  const signed = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(Uint8Array.from(cms)).content as unknown })
  const [signer] = signed.signerInfos
  if (signer === undefined) throw new Error('expected a signer')
  return { signed, signer }
}

/** Asks the library and not our own checks, at the moment of the signature, which is the only one that we know to be valid. */
async function holdsFor(signature: DetachedSignature, content: Uint8Array, caPem: string): Promise<boolean> {
  const { signed } = open(signature)
  const request = {
    signer: 0,
    data: Uint8Array.from(content).buffer,
    checkChain: true,
    checkDate: signature.timestampedAt,
    trustedCerts: [pkijs.Certificate.fromBER(derOf(caPem))],
  }
  return signed.verify(request, engine).catch(() => false)
}

/** Settings whose authority is the one of this test, which issues as told. */
function atOwn(mischief: Mischief = {}): Section<'certificate'> {
  stub.answer(async (response, request) => void response.writeHead(200).end(await own.enrol(request, mischief)))
  return { ...section, CA_BASE_URL: stub.url, CA_CERTIFICATE: own.pem }
}

describe('a detached signature', () => {
  it('holds for its content alone, up to the root of the authority', async () => {
    const act = anAct()
    const signature = await signDetached(section, act)
    expect(await holdsFor(signature, act.content, section.CA_CERTIFICATE)).toBe(true)
    expect(await holdsFor(signature, Buffer.from('what /ByteRange coverz'), section.CA_CERTIFICATE)).toBe(false)
    expect(await holdsFor(signature, act.content, own.pem)).toBe(false)
    expect(signature.cms.includes(Buffer.from(act.content))).toBe(false)
  })

  it('carries the certificate that is told, and the root', async () => {
    const { cms, certificatePem, certificateSerial } = await signDetached(section, anAct())
    const certificate = new X509Certificate(certificatePem)
    expect(certificate.subject).toContain('CN=李娜')
    expect(certificate.serialNumber.toLowerCase()).toBe(certificateSerial.toLowerCase())
    expect(cms.includes(certificate.raw)).toBe(true)
    expect(cms.includes(new X509Certificate(section.CA_CERTIFICATE).raw)).toBe(true)
  })

  it('signs the type, the digest and the certificate of what it signs, and no moment of its own', async () => {
    const act = anAct()
    const signature = await signDetached(section, act)
    const attributes = open(signature).signer.signedAttrs?.attributes ?? []
    expect(attributes.map(({ type }) => type).sort()).toEqual([...signedAttributes].sort())
    const hashes = [act.content, derOf(signature.certificatePem)].map((bytes) => createHash('sha256').update(bytes).digest())
    const encoded = Buffer.concat(attributes.map((each) => Buffer.from(each.toSchema().toBER())))
    expect(hashes.map((hash) => encoded.includes(hash))).toEqual([true, true])
  })

  it('is one DER value whose sets are in order', async () => {
    const signature = await signDetached(section, anAct())
    const { offset, result } = asn1js.fromBER(Uint8Array.from(signature.cms))
    expect(offset).toBe(signature.cms.length)
    expect(Buffer.from(result.toBER()).equals(signature.cms)).toBe(true)
    const { signed, signer } = open(signature)
    for (const set of [signer.signedAttrs?.attributes ?? [], signed.certificates ?? []]) {
      const encodings = set.map((member) => Buffer.from(member.toSchema().toBER()))
      expect(encodings.length).toBeGreaterThan(1)
      expect([...encodings].sort((a, b) => Buffer.compare(a, b))).toEqual(encodings)
    }
  })

  it('carries the time-stamp of its value as an unsigned attribute', async () => {
    const signature = await signDetached(section, anAct())
    const { signer } = open(signature)
    const [attribute] = signer.unsignedAttrs?.attributes ?? []
    expect(attribute?.type).toBe(timeStampToken)
    const token = Buffer.from(signature.timestampToken, 'base64')
    expect(signature.cms.includes(token)).toBe(true)
    const imprint = createHash('sha256').update(signer.signature.valueBlock.valueHexView).digest()
    expect(token.includes(imprint)).toBe(true)
    expect(Math.abs(signature.timestampedAt.getTime() - Date.now())).toBeLessThan(60_000)
  })

  it('fits the 8 KB that a PDF keeps free for it, whatever the name', async () => {
    const { cms } = await signDetached(section, anAct({ name: '阿'.repeat(64), content: Buffer.alloc(1_000_000, 1) }))
    expect(cms.length).toBeLessThan(8192)
  })

  it('uses a key once', async () => {
    const [first, second] = [await signDetached(section, anAct()), await signDetached(section, anAct())]
    const keyOf = (pem: string): string => new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'pem' }).toString()
    expect(keyOf(first.certificatePem)).not.toBe(keyOf(second.certificatePem))
  })

  it.each(['王五, CN=恶意', '李四·买买提', 'a+b=c\\,"d"<e>', '#0401号'])(
    'keeps the name %s in one relative name',
    async (name) => {
      const act = anAct({ name })
      const signature = await signDetached(atOwn(), act)
      const { signer } = open(signature)
      expect(await holdsFor(signature, act.content, own.pem)).toBe(true)
      const { subject } = pkijs.Certificate.fromBER(derOf(signature.certificatePem))
      const names = subject.typesAndValues.filter(({ type }) => type === '2.5.4.3')
      expect(names.map(({ value }) => value.valueBlock.value)).toEqual([name])
      expect(signer.sid).toBeInstanceOf(pkijs.IssuerAndSerialNumber)
    },
  )
})

describe('a detached signature is not made', () => {
  it.each<[string, string, Mischief]>([
    ['in another name', 'CERTIFICATE_FOR_ANOTHER_NAME', { name: 'CN=王五' }],
    ['that may issue others', 'CERTIFICATE_FOR_ANOTHER_USE', { isAuthority: true }],
    ['that may not sign', 'CERTIFICATE_FOR_ANOTHER_USE', { maySign: false }],
    ['that has ended', 'CERTIFICATE_NOT_VALID_NOW', { notBefore: new Date(Date.now() - 3 * 86_400_000) }],
  ])('under a certificate %s', async (_what, code, mischief) => {
    expect(await failureOf(signDetached(atOwn(mischief), anAct()))).toMatchObject({ vendor: 'certificate-authority', code })
  })

  it('under a certificate of another authority', async () => {
    const trusted = { ...atOwn(), CA_CERTIFICATE: section.CA_CERTIFICATE }
    expect(await failureOf(signDetached(trusted, anAct()))).toMatchObject({ code: 'CERTIFICATE_OF_ANOTHER_AUTHORITY' })
  })

  it('with a time-stamp that does not hold', async () => {
    await authority.rule({ operation: 'time-stamp' }, { fault: 'bad-signature' })
    expect(await failureOf(signDetached(section, anAct()))).toMatchObject({
      vendor: 'time-stamp-authority',
      code: 'TIME_STAMP_NOT_GENUINE',
    })
  })

  it('with a time-stamp for another hash', async () => {
    const { timestampToken: token } = await signDetached(section, anAct())
    // PKIStatusInfo granted, and the token of the earlier signature
    const granted = new asn1js.Sequence({ value: [new asn1js.Integer({ value: 0 })] })
    const earlier = asn1js.fromBER(Uint8Array.from(Buffer.from(token, 'base64'))).result
    const reply = Buffer.from(new asn1js.Sequence({ value: [granted, earlier] }).toBER())
    stub.answer((response) => void response.writeHead(200).end(reply))
    const failure = await failureOf(signDetached({ ...section, TSA_URL: stub.url }, anAct()))
    expect(failure).toMatchObject({ vendor: 'time-stamp-authority', code: 'TIME_STAMP_NOT_GENUINE', retryable: false })
  })

  it('when the authority refuses, and can be when it does no more', async () => {
    await authority.rule({ operation: 'simple-enroll', commonName: '李娜' }, { refuse: 'Not today.' })
    expect(await failureOf(signDetached(section, anAct()))).toMatchObject({ code: 'HTTP_400', retryable: false })
    const act = anAct()
    expect(await holdsFor(await signDetached(section, act), act.content, section.CA_CERTIFICATE)).toBe(true)
  })
})
