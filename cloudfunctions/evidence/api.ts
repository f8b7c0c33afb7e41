import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
const partNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))
/** A file of at most 2 MB is at most this many parts of 60,000 bytes. */
const uploadPart = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(35))
const base64 = v.pipe(
  v.string(),
  v.check((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)),
)
/** What the QR code of an agreement holds. */
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

/** One part of the newest file of an agreement, counted from 1. */
export const readDocumentRequest = v.strictObject({ employerId: id, contractId: id, part: partNumber })
export interface ReadDocumentReply {
  /** What the file is called on the phone. */
  name: string
  /** Hash and size of the whole file: parts of which these differ belong to different revisions. */
  sha256: string
  bytes: number
  part: number
  parts: number
  /** Every part but the last is a multiple of three bytes long, so these can be joined as they are. */
  base64: string
}

/** One part of the evidence pack, counted from 1; those after the first say up to which event the first one told. */
export const readPackRequest = v.strictObject({
  employerId: id,
  contractId: id,
  part: partNumber,
  untilSeq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
})
export interface ReadPackReply extends ReadDocumentReply {
  untilSeq: number
}

/** Checks the newest signed file of an agreement. */
export const verifyDocumentRequest = v.strictObject({ employerId: id, contractId: id })
export interface VerifyDocumentReply {
  /** Every check does. */
  holds: boolean
  /** In this order; the employer's signature once the employer has signed, and the anchors once there are some. */
  checks: { check: FileCheck; holds: boolean }[]
  /** Whose signatures could be read in the file, in the order of signing; a worker's name is masked. */
  signers: { side: 'worker' | 'employer'; name: string; signedAt: string; timestampedAt: string; certificateSerial: string }[]
}
export type FileCheck =
  'whole-file' | 'worker-signature' | 'employer-signature' | 'timestamps' | 'same-file' | 'evidence-chain' | 'anchored'

/** Says of any file whether it is one of ours as it was signed. The code is that of the QR code, where somebody has scanned one. */
export const verifyFileRequest = v.strictObject({ file: base64, d: v.optional(code) })
/** The same of a file that a phone has sent part by part. */
export const verifyUploadRequest = v.strictObject({ uploadId: id, parts: uploadPart, d: v.optional(code) })
export interface VerifyFileReply extends VerifyDocumentReply {
  /** There is a contract that the file, or else the code, names; without one nothing is told but what the file says itself. */
  found: boolean
  /** What is wrong, and what is worth knowing, as facts. */
  findings: { finding: FileFinding; side?: 'worker' | 'employer' }[]
  record?: ContractRecordReply
}
export type FileFinding =
  | 'not-a-pdf'
  | 'no-signature'
  | 'unsigned'
  | 'not-ours'
  | 'other-contract'
  | 'earlier-version'
  | 'bytes-behind-end'
  | 'not-stored-file'
  | 'signature-missing'
  | 'signature-extra'
  | 'content-changed'
  | 'signature-broken'
  | 'certificate-not-trusted'
  | 'certificate-not-kept'
  | 'timestamp-not-for-it'
  | 'timestamp-not-trusted'
  | 'timestamp-not-kept'

/** What is stored of the contract that a QR code names; the worker is masked. */
export const getRecordRequest = v.strictObject({ d: code })
/** The same for a phone that has scanned it. */
export const scanCodeRequest = v.strictObject({ d: code })
export interface ContractRecordReply {
  title: string
  status: 'sent' | 'viewed' | 'signed' | 'completed' | 'declined' | 'withdrawn' | 'expired' | 'terminated' | 'superseded'
  employerName: string
  /** Missing once the worker has had their data erased. */
  workerName?: string
  sentAt: string
  signedAt?: string
  completedAt?: string
}

/** A part of a file that is to be verified; the first part of a new one replaces the file before. */
export const uploadPartRequest = v.strictObject({ uploadId: id, part: uploadPart, base64: v.pipe(base64, v.maxLength(80_000)) })
export interface UploadPartReply {
  uploadId: string
  part: number
}

export type ReadDocumentRequest = v.InferOutput<typeof readDocumentRequest>
export type ReadPackRequest = v.InferOutput<typeof readPackRequest>
export type VerifyDocumentRequest = v.InferOutput<typeof verifyDocumentRequest>
export type VerifyFileRequest = v.InferOutput<typeof verifyFileRequest>
export type VerifyUploadRequest = v.InferOutput<typeof verifyUploadRequest>
export type GetRecordRequest = v.InferOutput<typeof getRecordRequest>
export type ScanCodeRequest = v.InferOutput<typeof scanCodeRequest>
export type UploadPartRequest = v.InferOutput<typeof uploadPartRequest>
