import { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { encode, type Der } from '../cms/asn1'

const COMMON_NAME = '2.5.4.3'
const BASIC_CONSTRAINTS = '2.5.29.19'
const KEY_USAGE = '2.5.29.15'
/** The first bit (RFC 5280 §4.2.1.3). */
const DIGITAL_SIGNATURE = 0x80

/** True when the trusted authority itself issued the certificate, to somebody who may sign and may not issue. */
export function isIssuedBy(ca: X509Certificate, certificate: pkijs.Certificate): boolean {
  const issued = new X509Certificate(encode(certificate))
  const isOfAuthority = ca.ca && issued.checkIssued(ca) && issued.verify(ca.publicKey)
  return isOfAuthority && !mayIssue(certificate) && maySign(certificate)
}

/** A certificate and its issuer are valid at a moment, limits included. */
export function isValidAt(ca: X509Certificate, certificate: pkijs.Certificate, at: Date): boolean {
  const isIssuerValid = Date.parse(ca.validFrom) <= at.getTime() && at.getTime() <= Date.parse(ca.validTo)
  return isIssuerValid && certificate.notBefore.value <= at && at <= certificate.notAfter.value
}

/** The one common name; nothing when there are several, or none. */
export function nameOf({ subject }: pkijs.Certificate): string | undefined {
  const names = subject.typesAndValues.filter(({ type }) => type === COMMON_NAME)
  const value: unknown = names.length === 1 ? names[0]?.value.valueBlock.value : undefined
  return typeof value === 'string' ? value : undefined
}

/** Hexadecimal, as the authority writes it. */
export function serialOf({ serialNumber }: pkijs.Certificate): string {
  return Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex')
}

function maySign(certificate: pkijs.Certificate): boolean {
  const usage = extensionOf(certificate, KEY_USAGE)
  const bits = usage === undefined ? undefined : asn1js.fromBER(usage).result
  return bits instanceof asn1js.BitString && ((bits.valueBlock.valueHexView[0] ?? 0) & DIGITAL_SIGNATURE) !== 0
}

/** What the certificate says of itself: Node asks for the key usage of an issuer as well. */
function mayIssue(certificate: pkijs.Certificate): boolean {
  const constraints = extensionOf(certificate, BASIC_CONSTRAINTS)
  return constraints !== undefined && pkijs.BasicConstraints.fromBER(constraints).cA
}

function extensionOf({ extensions = [] }: pkijs.Certificate, type: string): Der | undefined {
  const found = extensions.find(({ extnID }) => extnID === type)
  return found === undefined ? undefined : Uint8Array.from(found.extnValue.valueBlock.valueHexView)
}
