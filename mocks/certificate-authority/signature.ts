import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { Signer } from './certificates'

/** DER bytes, as the ASN.1 libraries take them. */
export type Der = Uint8Array<ArrayBuffer>

const engine = new pkijs.CryptoEngine({ name: 'node', crypto })
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

/** SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array): Der {
  return Uint8Array.from(createHash('sha256').update(bytes).digest())
}

/** DER of a pkijs or asn1js object. */
export function encode(object: { toSchema: () => asn1js.BaseBlock }): Der {
  return new Uint8Array(object.toSchema().toBER())
}

/** A PKCS#7 without content or signature that only carries certificates (RFC 7030 §4.1.3). */
export function certificatesOnly(certificates: Der[]): Der {
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: certificates.map((der) => pkijs.Certificate.fromBER(der)),
  })
  return contentInfo(signed)
}

/** Content and its type, signed with its certificate bound by signingCertificateV2 (RFC 5816); certificates travel along on wish. */
export async function signContent(signer: Signer, content: { type: string; der: Der }, embedded: Der[]): Promise<Der> {
  const certificateDer = new Uint8Array(signer.certificate.rawData)
  const certificate = pkijs.Certificate.fromBER(certificateDer)
  const encapContentInfo = new pkijs.EncapsulatedContentInfo({ eContentType: content.type })
  // set afterwards: the constructor would split it into a constructed string, which is not DER
  encapContentInfo.eContent = octets(content.der)
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo,
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: signedAttributes(content, certificateDer) }),
      }),
    ],
    ...(embedded.length > 0 && { certificates: embedded.map((der) => pkijs.Certificate.fromBER(der)) }),
  })
  await signed.sign(signer.privateKey, 0, 'SHA-256', undefined, engine)
  return contentInfo(signed)
}

/** DER wants a SET OF in the order of its encodings; pkijs keeps the order that it is given. */
function signedAttributes(content: { type: string; der: Der }, certificate: Der): pkijs.Attribute[] {
  return [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: content.type })),
    attribute(oid.messageDigest, octets(sha256(content.der))),
    // SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }; SHA-256 is the default and therefore absent
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(octets(sha256(certificate)))))),
  ].sort((a, b) => Buffer.compare(encode(a), encode(b)))
}

function contentInfo(signed: pkijs.SignedData): Der {
  return encode(new pkijs.ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }))
}

const attribute = (type: string, value: asn1js.BaseBlock): pkijs.Attribute => new pkijs.Attribute({ type, values: [value] })
const sequence = (value: asn1js.BaseBlock): asn1js.Sequence => new asn1js.Sequence({ value: [value] })
const octets = (valueHex: Der): asn1js.OctetString => new asn1js.OctetString({ valueHex })
