import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import * as pkijs from 'pkijs'
import { grantTimeStamp } from '../../../../../mocks/certificate-authority/time-stamp'

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const HOUR = 3_600_000
const timeStamping = '1.3.6.1.5.5.7.3.8'

/** How the certificate of this authority differs from a decent one; not at all when left out. */
export interface Profile {
  purposes?: string[]
  critical?: boolean
  notBefore?: Date
}

export interface OwnStamper {
  pem: string
  /** The answer of RFC 3161 to a request. */
  stamp: (request: Uint8Array) => Promise<Buffer>
}

/** The keys of an authority of this test; several certificates can be made for them. */
export function newStamperKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify'])
}

/** A time-stamp authority of this test, for what no decent one would have. */
export async function makeStamper(keys: CryptoKeyPair, profile: Profile = {}): Promise<OwnStamper> {
  const { purposes = [timeStamping], critical = true, notBefore = new Date(Date.now() - HOUR) } = profile
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: '01',
      name: 'CN=Test stamper',
      notBefore,
      notAfter: new Date(notBefore.getTime() + 2 * HOUR),
      keys,
      signingAlgorithm: ECDSA,
      extensions: [new x509.ExtendedKeyUsageExtension(purposes, critical)],
    },
    crypto,
  )
  const genTime = new Date(Math.floor(Date.now() / 1000) * 1000)
  return {
    pem: certificate.toString('pem'),
    stamp: async (request) => {
      const question = pkijs.TimeStampReq.fromBER(Uint8Array.from(request))
      return Buffer.from(await grantTimeStamp({ certificate, privateKey: keys.privateKey }, question, { serial: 1n, genTime }))
    },
  }
}

export const purposesBeside = ['1.3.6.1.5.5.7.3.3', timeStamping]
