import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import { isOneValue } from './der'
import { EnrolmentRefusal } from './errors'

/** Who a certificate is for. serialNumber carries an HMAC of the person, never an identity number. */
export interface EnrolmentSubject {
  commonName: string
  organization?: string
  serialNumber?: string
}

export interface EnrolmentRequest {
  subject: EnrolmentSubject
  publicKey: x509.PublicKey
}

const MAX_REQUEST_BYTES = 8192
const SERIAL_NUMBER = '2.5.4.5'
const allowed = new Set(['CN', 'O', 'C', SERIAL_NUMBER])

/**
 * Reads a PKCS#10 request (DER) and proves that its sender holds the private key.
 * Refuses other keys than P-256, a bad signature and a subject that isn't one CN with an optional O, C=CN and serialNumber.
 */
export async function readEnrolmentRequest(der: Uint8Array<ArrayBuffer>): Promise<EnrolmentRequest> {
  const { request, publicKey, name } = parse(der)
  requireP256(publicKey)
  if (!(await isSignedByItsOwnKey(request)))
    throw new EnrolmentRefusal('The signature of the certification request does not match its key.')
  return { subject: readSubject(name), publicKey }
}

interface Parsed {
  request: x509.Pkcs10CertificateRequest
  publicKey: x509.PublicKey
  name: x509.JsonName
}

/** Reads key and name at once, because the library parses them when they are first looked at, and throws then. */
function parse(der: Uint8Array<ArrayBuffer>): Parsed {
  if (der.length > MAX_REQUEST_BYTES) throw new EnrolmentRefusal('The certification request is too long.')
  try {
    if (isOneValue(der)) {
      const request = new x509.Pkcs10CertificateRequest(der)
      return { request, publicKey: request.publicKey, name: request.subjectName.toJSON() }
    }
  } catch {
    throw new EnrolmentRefusal('The body is not a PKCS#10 certification request.')
  }
  throw new EnrolmentRefusal('The body is not one DER-encoded value.')
}

function requireP256({ algorithm }: x509.PublicKey): void {
  const isP256 = algorithm.name === 'ECDSA' && 'namedCurve' in algorithm && algorithm.namedCurve === 'P-256'
  if (!isP256) throw new EnrolmentRefusal('Only P-256 keys are certified.')
}

/** A signature that can't even be read counts as one that doesn't match. */
async function isSignedByItsOwnKey(request: x509.Pkcs10CertificateRequest): Promise<boolean> {
  try {
    return await request.verify(crypto)
  } catch {
    return false
  }
}

function readSubject(name: x509.JsonName): EnrolmentSubject {
  const values = new Map(name.map(readRelativeName))
  if (values.size !== name.length) throw new EnrolmentRefusal('An attribute of the subject occurs twice.')
  if ((values.get('C') ?? 'CN') !== 'CN') throw new EnrolmentRefusal('The country of the subject is not CN.')
  const organization = values.get('O')
  const serialNumber = values.get(SERIAL_NUMBER)
  return {
    commonName: requireText(values.get('CN'), 'CN'),
    ...(organization !== undefined && { organization: requireText(organization, 'O') }),
    ...(serialNumber !== undefined && { serialNumber: requireKeyedHash(serialNumber) }),
  }
}

function readRelativeName(item: x509.JsonName[number]): [type: string, value: string] {
  const [entry, ...others] = Object.entries(item).flatMap(([type, values]) => values.map((value) => ({ type, value })))
  if (!entry || others.length > 0) throw new EnrolmentRefusal('Each relative name of the subject holds exactly one attribute.')
  const { type, value } = entry
  if (!allowed.has(type) || typeof value !== 'string')
    throw new EnrolmentRefusal(`The subject holds an attribute that is not certified: ${type}.`)
  return [type, value]
}

/** Up to 64 characters (X.520), nothing invisible; a leading # is how the library shows a value that isn't text. */
function requireText(text: string | undefined, type: string): string {
  const isText = text !== undefined && /^(?!#)(?=.*\S)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,64}$/u.test(text)
  if (!isText) throw new EnrolmentRefusal(`The subject needs one ${type} of 1 to 64 characters.`)
  return text
}

/** One hash of hexadecimal digits in a hundred has eighteen decimal ones in a row: an identity number stands by itself. */
function requireKeyedHash(text: string): string {
  const isKeyedHash = /^[0-9A-Za-z-]{16,64}$/.test(text) && !/\b\d{17}[\dXx]\b/.test(text)
  if (!isKeyedHash)
    throw new EnrolmentRefusal('serialNumber must be a keyed hash of 16 to 64 letters and digits, never an identity number.')
  return text
}
