import { AppError, PlatformError } from '../utils/app-error'
import { newKey } from '../utils/ids'
import { command, query } from './cloud'

type Evidence = CloudFunctions['evidence']
export type Verification = Evidence['verify-document']['reply']
export type FileVerdict = Evidence['verify-upload']['reply']
export type KeptRecord = Evidence['scan-code']['reply']
/** A file on this phone, in base64. */
export interface ChosenFile {
  base64: string
}

const mostBytes = 2 * 1024 * 1024
/** Base64 of 60,000 bytes: with the rest of a call it stays under the 100 KB of a cloud function. */
const partLength = 80_000

/** Has the signed file of an agreement checked; one that does not verify is an answer. Throws `CloudError` `NOT_FOUND`. */
export function verifyDocument(contract: Evidence['verify-document']['request']): Promise<Verification> {
  return query('evidence', 'verify-document', contract)
}

/** What is stored of the agreement that a scanned code names. Throws `CloudError` `NOT_FOUND`. */
export function readScanned(d: string): Promise<KeptRecord> {
  return query('evidence', 'scan-code', { d })
}

/**
 * Lets the person choose a PDF from a chat; undefined when they leave. Throws `AppError` `BODY_TOO_LARGE`, or `PlatformError`
 * `FILE_NOT_OPENED` or `WECHAT_GUIDE_NOT_AGREED`.
 */
export async function chooseFile(): Promise<ChosenFile | undefined> {
  const file = await leavable(async () => {
    const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] })
    return tempFiles[0]
  })
  if (file === undefined) return undefined
  if (file.size > mostBytes) throw new AppError('BODY_TOO_LARGE')
  return { base64: contentOf(file.path) }
}

/** Lets the person scan the code of an agreement; undefined when they leave. Throws as `chooseFile` does. */
export async function scanAgreement(): Promise<string | undefined> {
  const result = await leavable(async () => (await wx.scanCode({ scanType: ['qrCode'] })).result)
  return result === undefined ? undefined : codeIn(result)
}

/** Sends a file part by part and has it checked, against a scanned code where there is one. Throws `CloudError`. */
export async function verifyFile(
  { base64 }: ChosenFile,
  { code, onPart }: { code: string | undefined; onPart: (at: { part: number; parts: number }) => void },
): Promise<FileVerdict> {
  const uploadId = newKey()
  const parts = Math.max(1, Math.ceil(base64.length / partLength))
  for (let part = 1; part <= parts; part += 1) {
    onPart({ part, parts })
    const text = base64.slice((part - 1) * partLength, part * partLength)
    await command('evidence', 'upload-part', { data: { uploadId, part, base64: text } })
  }
  return query('evidence', 'verify-upload', { uploadId, parts, ...(code !== undefined && { d: code }) })
}

/** The code is the address's `d`; of anything else its beginning, which names nothing. */
function codeIn(scanned: string): string {
  return (/[?&]d=([\w.-]+)/.exec(scanned)?.[1] ?? scanned).slice(0, 100)
}

function contentOf(path: string): string {
  try {
    const content = wx.getFileSystemManager().readFileSync(path, 'base64')
    if (typeof content === 'string') return content
  } catch {
    // what WeChat throws here says no more than that it cannot be read
  }
  throw new PlatformError('FILE_NOT_OPENED')
}

/** Undefined when the person left WeChat's screen. */
async function leavable<Value>(open: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await open()
  } catch (error) {
    const { errMsg = '', errno = 0 } = isWeChatError(error) ? error : {}
    if (/cancel/i.test(errMsg)) return undefined
    throw new PlatformError(errno === 104 || /privacy/i.test(errMsg) ? 'WECHAT_GUIDE_NOT_AGREED' : 'FILE_NOT_OPENED')
  }
}

function isWeChatError(error: unknown): error is { errMsg?: string; errno?: number } {
  return typeof error === 'object' && error !== null
}
