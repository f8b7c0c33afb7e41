import * as pkijs from 'pkijs'
import { isSameBytes, oid, sha256, type Der } from './asn1'
import { openSignedData } from './signed-data'
import { checkSigner } from './signer-checks'

export interface TimeStampChecks {
  /** The token is for the SHA-256 of the content. */
  imprint: boolean
  /** The trusted authority's key signed the token. */
  signature: boolean
  /** The token names the trusted certificate, which at that moment was valid and for time-stamps alone. */
  trusted: boolean
}

export interface CheckedTimeStamp {
  checks: TimeStampChecks
  info: pkijs.TSTInfo
}

/**
 * What holds of an RFC 3161 token over some content, under the one certificate that is trusted to stamp. The certificates that
 * the token brings along are not used. Throws on what is no token.
 */
export function checkTimeStamp(token: pkijs.ContentInfo, content: Uint8Array, tsaDer: Der): CheckedTimeStamp {
  const { data, signer } = openSignedData(token)
  const { eContent, eContentType } = data.encapContentInfo
  if (eContentType !== oid.tstInfo || eContent === undefined) throw new Error('the token is not a time-stamp')
  const bytes = new Uint8Array(eContent.getValue())
  const info = pkijs.TSTInfo.fromBER(bytes)
  const { digest, signature, certificateBound } = checkSigner(signer, { type: oid.tstInfo, bytes }, tsaDer)
  const trusted = certificateBound && mayStamp(pkijs.Certificate.fromBER(tsaDer), info.genTime)
  return { checks: { imprint: isFor(info, content), signature: digest && signature, trusted }, info }
}

function isFor({ messageImprint }: pkijs.TSTInfo, content: Uint8Array): boolean {
  const { hashAlgorithm, hashedMessage } = messageImprint
  return hashAlgorithm.algorithmId === oid.sha256 && isSameBytes(hashedMessage.valueBlock.valueHexView, sha256(content))
}

/** RFC 3161 §2.3: the extended key usage is critical and timeStamping alone. */
function mayStamp(tsa: pkijs.Certificate, at: Date): boolean {
  const usage = tsa.extensions?.find(({ extnID }) => extnID === oid.extendedKeyUsage)
  const purposes =
    usage === undefined ? [] : pkijs.ExtKeyUsage.fromBER(new Uint8Array(usage.extnValue.valueBlock.valueHexView)).keyPurposes
  const stampsOnly = usage?.critical === true && purposes.join() === oid.timeStamping
  return stampsOnly && tsa.notBefore.value <= at && at <= tsa.notAfter.value
}
