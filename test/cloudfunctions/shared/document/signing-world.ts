import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import * as asn1js from 'asn1js'
import { createHash, sign } from 'node:crypto'
import * as pkijs from 'pkijs'
import { attributesFor, detachedCms } from '../../../../cloudfunctions/shared/vendors/certificate/detached-cms'
import { grantTimeStamp } from '../../../../mocks/certificate-authority/time-stamp'

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const HOUR = 3_600_000
export const signedAt = new Date('2026-03-02T09:00:00Z')

interface Signer {
  certificate: x509.X509Certificate
  privateKey: CryptoKey
}

/** How a certificate or a signature differs from a decent one; not at all when left out. */
export interface Fault {
  name?: string
  isAuthority?: boolean
  maySign?: boolean
  notBefore?: Date
  /** The certificate that is signed along, where it is not the own one. */
  bound?: Uint8Array<ArrayBuffer>
  /** What is time-stamped, where it is not the signature. */
  stamped?: Buffer
  stamper?: Signer
  /** What is signed under the same attributes, where it is not what the document holds. */
  content?: Buffer
  /** What the key signs, where it is not the attributes. */
  toBeSigned?: Buffer
}

/** An authority, a time-stamp authority and a way to sign, in this process. */
export interface SigningWorld {
  trust: { caPem: string; tsaPem: string }
  sign: (content: Buffer, fault?: Fault) => Promise<Buffer>
}

const newKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify'])
const derOf = ({ rawData }: x509.X509Certificate): Uint8Array<ArrayBuffer> => new Uint8Array(rawData)

/** A certificate of its own key for time-stamps, or as its purposes say. */
export async function makeStamper(purposes = ['1.3.6.1.5.5.7.3.8']): Promise<Signer> {
  return selfSigned('CN=Stamper', [new x509.ExtendedKeyUsageExtension(purposes, true)])
}

/** Makes a world whose moment is `signedAt`. */
export async function makeWorld(stamper?: Signer): Promise<SigningWorld> {
  const root = await selfSigned('CN=Root', [new x509.BasicConstraintsExtension(true, 0, true)])
  const tsa = stamper ?? (await makeStamper())
  return {
    trust: { caPem: root.certificate.toString('pem'), tsaPem: tsa.certificate.toString('pem') },
    sign: async (content, fault = {}) => {
      const keys = await newKeys()
      const own = derOf(await issue(root, keys.publicKey, fault))
      const signed = attributesFor(fault.content ?? content, fault.bound ?? own)
      const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
      const signature = sign('sha256', fault.toBeSigned ?? signed.toBeSigned, { key: pkcs8, format: 'der', type: 'pkcs8' })
      const token = await stamp(fault.stamper ?? tsa, fault.stamped ?? signature)
      return detachedCms({ signed, signature, token, certificates: [own, derOf(root.certificate)] })
    },
  }
}

async function selfSigned(name: string, extensions: x509.Extension[]): Promise<Signer> {
  const keys = await newKeys()
  const dates = { notBefore: new Date(signedAt.getTime() - HOUR), notAfter: new Date(signedAt.getTime() + HOUR) }
  const profile = { serialNumber: '01', name, ...dates, keys, signingAlgorithm: ECDSA, extensions }
  return { certificate: await x509.X509CertificateGenerator.createSelfSigned(profile, crypto), privateKey: keys.privateKey }
}

function issue(root: Signer, publicKey: CryptoKey, fault: Fault): Promise<x509.X509Certificate> {
  const { name = '李娜', maySign = true, notBefore = new Date(signedAt.getTime() - HOUR / 2), isAuthority = false } = fault
  const profile = {
    serialNumber: '4002',
    subject: new x509.Name([{ CN: [{ utf8String: name }] }]),
    issuer: root.certificate.subjectName,
    notBefore,
    notAfter: new Date(notBefore.getTime() + HOUR),
    signingKey: root.privateKey,
    publicKey,
    signingAlgorithm: ECDSA,
    extensions: [
      new x509.BasicConstraintsExtension(isAuthority, undefined, true),
      new x509.KeyUsagesExtension(maySign ? x509.KeyUsageFlags.digitalSignature : x509.KeyUsageFlags.keyEncipherment, true),
    ],
  }
  return x509.X509CertificateGenerator.create(profile, crypto)
}

async function stamp(stamper: Signer, content: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const hashAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' })
  const hashedMessage = new asn1js.OctetString({ valueHex: Uint8Array.from(createHash('sha256').update(content).digest()) })
  const messageImprint = new pkijs.MessageImprint({ hashAlgorithm, hashedMessage })
  const request = new pkijs.TimeStampReq({ version: 1, messageImprint, certReq: true })
  const reply = await grantTimeStamp(stamper, request, { serial: 1n, genTime: signedAt })
  const { timeStampToken } = pkijs.TimeStampResp.fromBER(reply)
  if (timeStampToken === undefined) throw new Error('expected a token')
  return new Uint8Array(timeStampToken.toSchema().toBER())
}
