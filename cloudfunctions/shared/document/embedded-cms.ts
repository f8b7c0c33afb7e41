import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { isSameBytes, oid } from '../cms/asn1'
import { openSignedData } from '../cms/signed-data'
import { onlyValue } from '../cms/signer-checks'

/** A CMS as /Contents holds it. */
export interface EmbeddedCms {
  signer: pkijs.SignerInfo
  /** The certificate that the signer names. */
  certificate: pkijs.Certificate
  /** How many bytes the CMS has; behind them is padding. */
  length: number
  /** Only zero bytes stand behind the CMS, which is written as DER wants it. */
  isPadded: boolean
}

/** Opens the CMS at the start of /Contents. Throws on what is no detached CMS of one signer with a certificate. */
export function openCms(contents: Uint8Array): EmbeddedCms {
  const bytes = Uint8Array.from(contents)
  const { offset, result } = asn1js.fromBER(bytes)
  if (offset < 0) throw new Error('no DER')
  const { data, signer } = openSignedData(new pkijs.ContentInfo({ schema: result }))
  const { eContent, eContentType } = data.encapContentInfo
  if (eContent !== undefined || eContentType !== oid.data) throw new Error('the CMS is not detached')
  const certificate = data.certificates?.find((each) => each instanceof pkijs.Certificate && isNamedBy(signer, each))
  if (!(certificate instanceof pkijs.Certificate)) throw new Error('the certificate of the signer is missing')
  return {
    signer,
    certificate,
    length: offset,
    isPadded: isSameBytes(result.toBER(), bytes.subarray(0, offset)) && isZero(bytes.subarray(offset)),
  }
}

/** The time-stamp over the signature's value. Throws when there is none. */
export function timeStampOf({ unsignedAttrs }: pkijs.SignerInfo): pkijs.ContentInfo {
  return new pkijs.ContentInfo({ schema: onlyValue(unsignedAttrs, oid.timeStampToken) })
}

function isNamedBy({ sid }: pkijs.SignerInfo, { issuer, serialNumber }: pkijs.Certificate): boolean {
  return sid instanceof pkijs.IssuerAndSerialNumber && sid.issuer.isEqual(issuer) && sid.serialNumber.isEqual(serialNumber)
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}
