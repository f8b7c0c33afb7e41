import { createHash, verify, X509Certificate } from 'node:crypto'
import type * as pkijs from 'pkijs'
import * as asn1js from 'asn1js'
import { isSameBytes, membersOf, octetsOf, oid, sha256, type Der } from './asn1'

export interface SignerChecks {
  /** The signed attributes hold the content's type and its digest. */
  digest: boolean
  /** The signature's value over the signed attributes verifies under the certificate's key. */
  signature: boolean
  /** The signed attributes name the certificate by its hash (SigningCertificateV2, RFC 5816). */
  certificateBound: boolean
}

export interface Content {
  type: string
  bytes: Uint8Array
}

const digests = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/** The kind of key, and the digest where the name of the algorithm says one. */
const signatures = new Map<string, { key: string; digest?: string }>([
  ['1.2.840.10045.4.3.2', { key: 'ec', digest: 'sha256' }],
  ['1.2.840.10045.4.3.3', { key: 'ec', digest: 'sha384' }],
  ['1.2.840.10045.4.3.4', { key: 'ec', digest: 'sha512' }],
  ['1.2.840.113549.1.1.1', { key: 'rsa' }],
  ['1.2.840.113549.1.1.11', { key: 'rsa', digest: 'sha256' }],
  ['1.2.840.113549.1.1.12', { key: 'rsa', digest: 'sha384' }],
  ['1.2.840.113549.1.1.13', { key: 'rsa', digest: 'sha512' }],
])

/**
 * What holds of one signer of a CMS (RFC 5652 §5.6) for a content and a certificate. Whether the certificate may be trusted
 * is not asked here. Throws on a certificate that cannot be read.
 */
export function checkSigner(signer: pkijs.SignerInfo, content: Content, certificate: Der): SignerChecks {
  return {
    digest: namesContent(signer, content),
    signature: isSignedBy(signer, certificate),
    certificateBound: namesCertificate(signer, certificate),
  }
}

function namesContent(signer: pkijs.SignerInfo, { type, bytes }: Content): boolean {
  const named = signedValue(signer, oid.contentType)
  const digest = octetsOf(signedValue(signer, oid.messageDigest))
  const algorithm = digests.get(signer.digestAlgorithm.algorithmId)
  if (digest === undefined || algorithm === undefined) return false
  const isNamed = named instanceof asn1js.ObjectIdentifier && named.valueBlock.toString() === type
  return isNamed && isSameBytes(digest, createHash(algorithm).update(bytes).digest())
}

function isSignedBy(
  { digestAlgorithm, signatureAlgorithm, signature, signedAttrs }: pkijs.SignerInfo,
  certificate: Der,
): boolean {
  const digest = digests.get(digestAlgorithm.algorithmId)
  const algorithm = signatures.get(signatureAlgorithm.algorithmId)
  const { publicKey } = new X509Certificate(certificate)
  if (digest === undefined || algorithm === undefined || signedAttrs === undefined) return false
  if (publicKey.asymmetricKeyType !== algorithm.key || (algorithm.digest ?? digest) !== digest) return false
  // as the signer wrote them, under the tag of a set
  const attributes = new Uint8Array(signedAttrs.encodedValue)
  return verify(digest, attributes, publicKey, signature.valueBlock.valueHexView)
}

function namesCertificate(signer: pkijs.SignerInfo, certificate: Der): boolean {
  const [certificates] = membersOf(signedValue(signer, oid.signingCertificateV2))
  const [named] = membersOf(certificates)
  // no algorithm before the hash: SHA-256 is the default, and what is not the default is not known here
  const hash = octetsOf(membersOf(named)[0])
  return hash !== undefined && isSameBytes(hash, sha256(certificate))
}

function signedValue({ signedAttrs }: pkijs.SignerInfo, type: string): unknown {
  return onlyValue(signedAttrs, type)
}

/** The one value of the one attribute of a type; RFC 5652 §11 allows no second one. */
export function onlyValue(set: pkijs.SignedAndUnsignedAttributes | undefined, type: string): unknown {
  const values = (set?.attributes ?? []).filter((each) => each.type === type).flatMap((each): unknown[] => each.values)
  return values.length === 1 ? values[0] : undefined
}
