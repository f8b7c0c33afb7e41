import type { PreparedSignature, SignatureAct } from './signature-act'
import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

/** A CMS with its chain and a time-stamp takes about 5 KB. */
const CMS_BYTES = 8192
const RANGE = `/ByteRange [0 ${'*'.repeat(10)} ${'*'.repeat(10)} ${'*'.repeat(10)}]`
const CONTENTS = '/Contents <'

/** A signature dictionary in its written form: ranges to be filled in, and zeros where the CMS goes (ISO 32000-1, 12.8.1). */
export function signatureValue({ signerName, reason, at }: SignatureAct): Buffer {
  const entries = [
    '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    RANGE,
    `${CONTENTS}${'0'.repeat(CMS_BYTES * 2)}>`,
    `/M ${PDFString.fromDate(at).toString()}`,
    `/Name ${PDFHexString.fromText(signerName).toString()}`,
    `/Reason ${PDFHexString.fromText(reason).toString()}`,
  ]
  return Buffer.from(`<<\n${entries.join('\n')}\n>>`, 'latin1')
}

/** Fills in the ranges of the value that was written after `previousLength`, and keeps the place of its CMS. */
export function reserve(revision: Buffer, previousLength: number): PreparedSignature {
  const rangeStart = revision.indexOf(RANGE, previousLength, 'latin1')
  const hexStart = revision.indexOf(CONTENTS, rangeStart, 'latin1') + CONTENTS.length
  if (rangeStart < 0) throw new Error('the update holds no signature value')
  // the angle brackets belong to the value that is left out
  const before = hexStart - 1
  const after = hexStart + CMS_BYTES * 2 + 1
  const range = `/ByteRange [0 ${String(before)} ${String(after)} ${String(revision.length - after)}]`
  revision.write(range.padEnd(RANGE.length), rangeStart, 'latin1')
  return {
    content: Buffer.concat([revision.subarray(0, before), revision.subarray(after)]),
    finish: (cms) => insert(revision, hexStart, cms),
  }
}

function insert(revision: Buffer, hexStart: number, cms: Uint8Array): Buffer {
  if (cms.length > CMS_BYTES) throw new Error(`a CMS of ${String(cms.length)} bytes, over the ${String(CMS_BYTES)} kept for it`)
  const signed = Buffer.from(revision)
  signed.write(Buffer.from(cms).toString('hex'), hexStart, 'latin1')
  return signed
}
