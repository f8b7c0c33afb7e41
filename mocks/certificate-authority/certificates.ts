import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import type { EnrolmentSubject } from './enrolment-request'

/** A certificate together with the key that signs under it. */
export interface Signer {
  certificate: x509.X509Certificate
  privateKey: CryptoKey
}

/** What issuing takes from outside: the moment (wire clock) and an unpredictable serial number in hexadecimal. */
export interface Issuance {
  now: Date
  serialNumber: string
}

const DAY = 24 * 3_600_000
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const purposes = {
  documentSigning: '1.3.6.1.5.5.7.3.36', // RFC 9336
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const

const utf8 = (type: string, text: string): x509.JsonAttributeAndObjectValue => ({ [type]: [{ utf8String: text }] })
const printable = (type: string, text: string): x509.JsonAttributeAndObjectValue => ({ [type]: [{ printableString: text }] })
const COUNTRY = printable('C', 'CN')
const OPERATOR = utf8('O', '灵工卡测试机构')
const SERIAL_NUMBER = '2.5.4.5'

/** A new root for this mock: 20 years, may sign end-entity certificates only. */
export async function createRoot({ now, serialNumber }: Issuance): Promise<Signer> {
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber,
      name: new x509.Name([COUNTRY, OPERATOR, utf8('CN', '灵工卡测试根证书(仅供测试)')]),
      ...validity(now, 20 * 365 * DAY),
      keys,
      signingAlgorithm: ECDSA,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
      ],
    },
    crypto,
  )
  return { certificate, privateKey: keys.privateKey }
}

/** The time-stamp authority's own certificate; its extended key usage is critical and alone (RFC 3161 §2.3). */
export async function createTimeStamper(root: Signer, issuance: Issuance): Promise<Signer> {
  const keys = await newKeys()
  const certificate = await issue(root, issuance, {
    subject: new x509.Name([COUNTRY, OPERATOR, utf8('CN', '灵工卡测试时间戳服务')]),
    publicKey: new x509.PublicKey(await crypto.subtle.exportKey('spki', keys.publicKey)),
    lifetime: 10 * 365 * DAY,
    purpose: new x509.ExtendedKeyUsageExtension([purposes.timeStamping], true),
  })
  return { certificate, privateKey: keys.privateKey }
}

/** One event certificate: a day for one key and one subject, whatever else the request asked for. */
export async function issueEventCertificate(
  root: Signer,
  issuance: Issuance,
  request: { subject: EnrolmentSubject; publicKey: x509.PublicKey },
): Promise<x509.X509Certificate> {
  return issue(root, issuance, {
    subject: subjectName(request.subject),
    publicKey: request.publicKey,
    lifetime: DAY,
    purpose: new x509.ExtendedKeyUsageExtension([purposes.documentSigning, purposes.emailProtection]),
  })
}

interface Profile {
  subject: x509.Name
  publicKey: x509.PublicKey
  lifetime: number
  purpose: x509.ExtendedKeyUsageExtension
}

async function issue(root: Signer, { now, serialNumber }: Issuance, profile: Profile): Promise<x509.X509Certificate> {
  return x509.X509CertificateGenerator.create(
    {
      serialNumber,
      subject: profile.subject,
      issuer: root.certificate.subjectName,
      ...validity(now, profile.lifetime),
      signingKey: root.privateKey,
      publicKey: profile.publicKey,
      signingAlgorithm: ECDSA,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
        profile.purpose,
        await x509.SubjectKeyIdentifierExtension.create(profile.publicKey, false, crypto),
        await x509.AuthorityKeyIdentifierExtension.create(root.certificate.publicKey, false, crypto),
      ],
    },
    crypto,
  )
}

/** Structured relative names: text in a name is never parsed, so it can't bring a second name along. */
function subjectName({ commonName, organization, serialNumber }: EnrolmentSubject): x509.Name {
  return new x509.Name([
    COUNTRY,
    ...(organization === undefined ? [] : [utf8('O', organization)]),
    utf8('CN', commonName),
    ...(serialNumber === undefined ? [] : [printable(SERIAL_NUMBER, serialNumber)]),
  ])
}

/** Whole seconds, rounded down, so that a time-stamp of the same second isn't before the certificate. */
function validity(now: Date, lifetime: number): { notBefore: Date; notAfter: Date } {
  const start = Math.floor(now.getTime() / 1000) * 1000
  return { notBefore: new Date(start), notAfter: new Date(start + lifetime) }
}

function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
}
