import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import type { StubRequest } from '../support/stub'

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What this authority does wrong; nothing when left out. */
export interface Mischief {
  name?: string
  isAuthority?: boolean
  maySign?: boolean
  notBefore?: Date
}

export interface OwnAuthority {
  pem: string
  /** The answer of EST to an enrolment: PKCS#7 in base64. */
  enrol: (request: StubRequest, mischief?: Mischief) => Promise<string>
}

/** An authority of this test: it issues what no decent one would. */
export async function makeAuthority(name = 'CN=Test authority'): Promise<OwnAuthority> {
  const keys = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify'])
  const dates = { notBefore: new Date(Date.now() - HOUR), notAfter: new Date(Date.now() + DAY) }
  const root = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: '01',
      name,
      ...dates,
      keys,
      signingAlgorithm: ECDSA,
      extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
    },
    crypto,
  )
  return {
    pem: root.toString('pem'),
    enrol: async ({ body }, mischief = {}) => {
      const request = new x509.Pkcs10CertificateRequest(body.toString())
      const notBefore = mischief.notBefore ?? dates.notBefore
      const issued = await x509.X509CertificateGenerator.create(
        {
          serialNumber: '02',
          subject: mischief.name ?? request.subjectName,
          issuer: root.subjectName,
          notBefore,
          notAfter: new Date(notBefore.getTime() + DAY),
          signingKey: keys.privateKey,
          publicKey: request.publicKey,
          signingAlgorithm: ECDSA,
          extensions: [
            new x509.BasicConstraintsExtension(mischief.isAuthority ?? false, undefined, true),
            new x509.KeyUsagesExtension(usageOf(mischief), true),
          ],
        },
        crypto,
      )
      return Buffer.from(new x509.X509Certificates([issued]).export('raw')).toString('base64')
    },
  }
}

function usageOf({ maySign = true }: Mischief): x509.KeyUsageFlags {
  return maySign ? x509.KeyUsageFlags.digitalSignature : x509.KeyUsageFlags.keyEncipherment
}
