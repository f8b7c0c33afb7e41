import type { X509Certificate } from 'node:crypto'
import { encode, oid, type Der } from '../cms/asn1'
import { checkSigner } from '../cms/signer-checks'
import { checkTimeStamp, type CheckedTimeStamp } from '../cms/time-stamp-checks'
import { isIssuedBy, isValidAt, nameOf, serialOf } from './certificate-checks'
import { openCms, timeStampOf, type EmbeddedCms } from './embedded-cms'
import type { SignatureField } from './signature-fields'
import type { SignedRange } from './signed-range'
import type { SignatureChecks, SignatureVerdict } from './document-verdict'

export interface Trusted {
  ca: X509Certificate
  tsa: Der
}

const noneHold: SignatureChecks = {
  byteRange: false,
  padding: false,
  digest: false,
  signature: false,
  certificateBound: false,
  certificateTrusted: false,
  certificateValid: false,
  timestampImprint: false,
  timestampSignature: false,
  timestampTrusted: false,
}

/** What holds of one signature over the range that it names; without a range nothing is signed. */
export function checkSignature(field: SignatureField, range: SignedRange | undefined, trusted: Trusted): SignatureVerdict {
  const cms = attempt(() => openCms(field.contents))
  if (cms === undefined) return { field: field.name, checks: { ...noneHold, byteRange: range !== undefined } }
  const { signer, certificate } = cms
  const stamp = attempt(() => checkTimeStamp(timeStampOf(signer), signer.signature.valueBlock.valueHexView, trusted.tsa))
  return {
    field: field.name,
    signerName: nameOf(certificate),
    certificateSerial: serialOf(certificate),
    timestampedAt: stamp?.info.genTime,
    checks: {
      ...noneHold,
      byteRange: range !== undefined,
      padding: cms.isPadded,
      ...attempt(() => signerChecks(cms, range)),
      ...stampChecks(stamp),
      certificateTrusted: attempt(() => isIssuedBy(trusted.ca, certificate)) ?? false,
      certificateValid: stamp !== undefined && isValidAt(trusted.ca, certificate, stamp.info.genTime),
    },
  }
}

type SignerPart = Pick<SignatureChecks, 'digest' | 'signature' | 'certificateBound'>

function signerChecks({ signer, certificate }: EmbeddedCms, range: SignedRange | undefined): SignerPart {
  const bytes = range?.content ?? Buffer.alloc(0)
  const checks = checkSigner(signer, { type: oid.data, bytes }, encode(certificate))
  return { ...checks, digest: range !== undefined && checks.digest }
}

type StampPart = Pick<SignatureChecks, 'timestampImprint' | 'timestampSignature' | 'timestampTrusted'>

function stampChecks(stamp: CheckedTimeStamp | undefined): StampPart {
  const { imprint = false, signature = false, trusted = false } = stamp?.checks ?? {}
  return { timestampImprint: imprint, timestampSignature: signature, timestampTrusted: trusted }
}

/** The libraries throw on bytes that they cannot read: of those nothing holds, which is the answer and no fault of ours. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
