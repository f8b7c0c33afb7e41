import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import type { Section } from '../../settings'
import { VendorError } from '../../vendor-error'
import { below, callVendor } from '../http'
import { isSameBytes } from '../../cms/asn1'
import type { EventKey, Subject } from './event-key'

/** Sends the request of an event key (EST, RFC 7030 §4.2) and gives its certificate, verified but for its dates. */
export async function enrol(section: Section<'certificate'>, key: EventKey, subject: Subject): Promise<x509.X509Certificate> {
  const answer = await callVendor({
    vendor: 'certificate-authority',
    method: 'POST',
    url: below(section.CA_BASE_URL, '/.well-known/est/simpleenroll'),
    headers: {
      'content-type': 'application/pkcs10',
      'content-transfer-encoding': 'base64',
      authorization: `Basic ${Buffer.from(`${section.CA_USER}:${section.CA_PASSWORD}`).toString('base64')}`,
    },
    body: Buffer.from(key.request).toString('base64'),
  })
  // 202 asks to come back later: the event would be over by then
  if (answer.status !== 200) throw failure(`HTTP_${String(answer.status)}`, { retryable: answer.status >= 500 })
  const issued = certificatesOf(answer.text).find(({ publicKey }) => isSameBytes(publicKey.rawData, key.publicKey))
  if (issued === undefined) throw failure('CERTIFICATE_FOR_ANOTHER_KEY')
  await requireIssuedTo(issued, section, subject)
  return issued
}

/** PKCS#7 certs-only in base64 (RFC 7030 §4.2.3). */
function certificatesOf(base64: string): x509.X509Certificate[] {
  try {
    return Array.from(new x509.X509Certificates(Buffer.from(base64, 'base64')))
  } catch (cause) {
    throw failure('UNREADABLE_ANSWER', { retryable: true, cause })
  }
}

async function requireIssuedTo(issued: x509.X509Certificate, section: Section<'certificate'>, { name }: Subject): Promise<void> {
  const authority = new x509.X509Certificate(section.CA_CERTIFICATE)
  if (!(await isIssuedBy(authority, issued))) throw failure('CERTIFICATE_OF_ANOTHER_AUTHORITY')
  if (issued.subjectName.getField('CN').join() !== name) throw failure('CERTIFICATE_FOR_ANOTHER_NAME')
  if (!maySign(issued)) throw failure('CERTIFICATE_FOR_ANOTHER_USE')
}

async function isIssuedBy(authority: x509.X509Certificate, issued: x509.X509Certificate): Promise<boolean> {
  const isNamed = isSameBytes(issued.issuerName.toArrayBuffer(), authority.subjectName.toArrayBuffer())
  return isNamed && (await issued.verify({ publicKey: authority.publicKey, signatureOnly: true }, crypto))
}

function maySign(issued: x509.X509Certificate): boolean {
  const usages = issued.getExtension(x509.KeyUsagesExtension)?.usages ?? 0
  const isAuthority = issued.getExtension(x509.BasicConstraintsExtension)?.ca ?? false
  return !isAuthority && (usages & x509.KeyUsageFlags.digitalSignature) !== 0
}

/** A certificate and its issuer have to be valid at the moment that the time-stamp names. */
export function requireValidAt(issued: x509.X509Certificate, section: Section<'certificate'>, at: Date): void {
  const isValid = (certificate: x509.X509Certificate): boolean => certificate.notBefore <= at && at <= certificate.notAfter
  if (!isValid(issued) || !isValid(new x509.X509Certificate(section.CA_CERTIFICATE))) throw failure('CERTIFICATE_NOT_VALID_NOW')
}

function failure(code: string, { retryable = false, cause }: { retryable?: boolean; cause?: unknown } = {}): VendorError {
  return new VendorError('certificate-authority', { code, retryable, cause })
}
