import * as pkijs from 'pkijs'
import { oid } from './asn1'

export interface SignedData {
  data: pkijs.SignedData
  signer: pkijs.SignerInfo
}

/** Signed data with one signer (RFC 5652 §5.1). Throws on anything else. */
export function openSignedData(info: pkijs.ContentInfo): SignedData {
  if (info.contentType !== oid.signedData) throw new Error('not signed data')
  const content: unknown = info.content
  const data = new pkijs.SignedData({ schema: content })
  const [signer, ...others] = data.signerInfos
  if (signer === undefined || others.length > 0) throw new Error('not exactly one signer')
  return { data, signer }
}
