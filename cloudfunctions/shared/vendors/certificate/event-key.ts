import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import { KeyObject, sign } from 'node:crypto'

/** A key that signs once. It lives in this process only and cannot be exported. */
export interface EventKey {
  /** SubjectPublicKeyInfo in DER. */
  publicKey: ArrayBuffer
  /** PKCS#10 in DER, signed with the key. */
  request: ArrayBuffer
  /** ECDSA with SHA-256 over some bytes, as DER (`Ecdsa-Sig-Value`). */
  sign: (content: Uint8Array) => Buffer
}

export interface Subject {
  name: string
  /** A keyed hash of the person, never an identity number. */
  personReference: string
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SERIAL_NUMBER = '2.5.4.5'

/** Makes a P-256 key and its certification request. */
export async function newEventKey(subject: Subject): Promise<EventKey> {
  const keys = await crypto.subtle.generateKey(P256, false, ['sign', 'verify'])
  const request = await x509.Pkcs10CertificateRequestGenerator.create(
    { name: subjectName(subject), keys, signingAlgorithm: { ...P256, hash: 'SHA-256' } },
    crypto,
  )
  const privateKey = KeyObject.from(keys.privateKey)
  return {
    publicKey: await crypto.subtle.exportKey('spki', keys.publicKey),
    request: request.rawData,
    sign: (content) => sign('sha256', content, privateKey),
  }
}

/** Structured relative names, never their text form: a text is parsed, and could bring a second name along. */
function subjectName({ name, personReference }: Subject): x509.Name {
  return new x509.Name([{ CN: [{ utf8String: name }] }, { [SERIAL_NUMBER]: [{ printableString: personReference }] }])
}
