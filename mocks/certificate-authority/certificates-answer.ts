import type { X509Certificate } from '@peculiar/x509'
import type { MockContext } from '../kit/exchange'
import { certificatesOnly } from './signature'

/** One certificate as EST sends it: PKCS#7 certs-only in base64 with line breaks. */
export function certificatesAnswer(c: MockContext, certificate: X509Certificate, contentType: string): Response {
  const base64 = Buffer.from(certificatesOnly([new Uint8Array(certificate.rawData)])).toString('base64')
  return c.body(base64.replace(/.{1,64}/g, '$&\n'), 200, { 'Content-Type': contentType, 'Content-Transfer-Encoding': 'base64' })
}
