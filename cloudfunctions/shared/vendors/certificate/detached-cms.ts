import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { encode, oid, sha256, sha256Algorithm, type Der } from '../../cms/asn1'

/** What is signed in place of some content: its digest and the certificate that the signature stands under. */
export interface SignedAttributes {
  attributes: pkijs.Attribute[]
  /** The bytes to sign: the attributes as one DER set (RFC 5652 §5.4). */
  toBeSigned: Der
}

/** The signed attributes of CAdES B-B without a signing-time, which PAdES leaves to the document (ETSI EN 319 142-1 §6.3). */
export function attributesFor(content: Uint8Array, certificate: Der): SignedAttributes {
  const attributes = [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(sha256(content))),
    attribute(oid.signingCertificateV2, namesCertificate(certificate)),
  ].sort(asDerSet)
  const set = new asn1js.Set({ value: attributes.map((each) => each.toSchema()) })
  return { attributes, toBeSigned: new Uint8Array(set.toBER()) }
}

export interface CmsParts {
  signed: SignedAttributes
  /** ECDSA with SHA-256 (`Ecdsa-Sig-Value`) over the signed attributes. */
  signature: Uint8Array
  /** RFC 3161 token over the signature's bytes. */
  token: Der
  /** The signing certificate first, then those up to the root. */
  certificates: [Der, ...Der[]]
}

/** A detached CMS (RFC 5652) with everything that a reader needs years later: PAdES B-T. */
export function detachedCms({ signed, signature, token, certificates }: CmsParts): Buffer {
  const [own] = certificates
  const { issuer, serialNumber } = pkijs.Certificate.fromBER(own)
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
    digestAlgorithm: sha256Algorithm(),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: signed.attributes }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
    signature: octets(signature),
    unsignedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [stampOf(token)] }),
  })
  const content = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [sha256Algorithm()],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: certificates.map((der) => pkijs.Certificate.fromBER(der)).sort(asDerSet),
    signerInfos: [signer],
  })
  return Buffer.from(encode(new pkijs.ContentInfo({ contentType: oid.signedData, content: content.toSchema() })))
}

function stampOf(token: Der): pkijs.Attribute {
  return attribute(oid.timeStampToken, asn1js.fromBER(token).result)
}

/** SigningCertificateV2 (RFC 5035): one hash; SHA-256 is its default algorithm and therefore not written. */
function namesCertificate(certificate: Der): asn1js.Sequence {
  return sequence(sequence(sequence(octets(sha256(certificate)))))
}

/** DER writes a SET OF in the order of its encodings; the library keeps the order that it is given. */
function asDerSet(a: { toSchema: () => asn1js.BaseBlock }, b: { toSchema: () => asn1js.BaseBlock }): number {
  return Buffer.compare(encode(a), encode(b))
}

function attribute(type: string, value: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] })
}

function octets(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: Uint8Array.from(bytes) })
}

function sequence(value: asn1js.BaseBlock): asn1js.Sequence {
  return new asn1js.Sequence({ value: [value] })
}
