import { PlatformError } from '../utils/app-error'
import { query } from './cloud'

type Reading = CloudFunctions['evidence']['read-document']
export type FileOwner = Omit<Reading['request'], 'part'>
/** Who waits for the file. */
export interface Watcher {
  /** Which part is loaded next, of how many: from the second on, since the first one tells how many there are. */
  onPart: (at: { part: number; parts: number }) => void
  /** Asked after every wait; once it is no longer wanted nothing more is loaded, and nothing is opened. */
  isWanted: () => boolean
}
type WholeFile = Pick<Reading['reply'], 'name' | 'base64'>
/** Reads one part; those after the first are of the same file as the first one, as far as the cloud can keep it so. */
type ReadPart<Part> = (part: number, first?: Part) => Promise<Part>

/** The evidence pack in the app's own folder. */
export interface PackFile {
  filePath: string
  name: string
}

/**
 * Loads the signed file of an agreement part by part and opens it. Throws `CloudError`, or `PlatformError` `FILE_NOT_OPENED`
 * or `PHONE_FULL`.
 */
export async function openAgreementFile(owner: FileOwner, watcher: Watcher): Promise<void> {
  const file = await load((part) => query('evidence', 'read-document', { ...owner, part }), watcher)
  if (!file || !watcher.isWanted()) return
  const filePath = await keep(file)
  if (watcher.isWanted()) await show(filePath)
}

/**
 * Loads the evidence pack of an agreement part by part and keeps it; undefined when it is no longer wanted. Throws `CloudError`,
 * or `PlatformError` `FILE_NOT_OPENED` or `PHONE_FULL`.
 */
export async function loadPack(owner: FileOwner, watcher: Watcher): Promise<PackFile | undefined> {
  type Part = CloudFunctions['evidence']['read-pack']['reply']
  const read: ReadPart<Part> = (part, first) =>
    query('evidence', 'read-pack', { ...owner, part, ...(first && { untilSeq: first.untilSeq }) })
  const file = await load(read, watcher)
  return file && { name: file.name, filePath: await keep(file) }
}

/**
 * Sends a pack to a chat, of the person's own choice; false when WeChat wants a tap right before, and shows nothing. A person who
 * leaves is done as well. Throws `PlatformError` `FILE_NOT_OPENED`.
 */
export async function sharePack({ filePath, name }: PackFile): Promise<boolean> {
  try {
    await wx.shareFileMessage({ filePath, fileName: name })
    return true
  } catch (error) {
    const { errMsg = '' } = isWeChatError(error) ? error : {}
    if (/cancel/i.test(errMsg)) return true
    if (/gesture/i.test(errMsg)) return false
    throw new PlatformError('FILE_NOT_OPENED')
  }
}

function isWeChatError(error: unknown): error is { errMsg?: string } {
  return typeof error === 'object' && error !== null
}

/** A file that was signed once more in between is another one, and is begun again. */
async function load<Part extends Reading['reply']>(read: ReadPart<Part>, watcher: Watcher): Promise<WholeFile | undefined> {
  const head = await read(1)
  const { name, sha256, bytes, parts } = head
  const texts = [head.base64]
  for (let part = 2; part <= parts; part += 1) {
    if (!watcher.isWanted()) return undefined
    watcher.onPart({ part, parts })
    const next = await read(part, head)
    if (next.sha256 !== sha256) return load(read, watcher)
    texts.push(next.base64)
  }
  const base64 = texts.join('')
  if (sizeOf(base64) !== bytes) throw new PlatformError('FILE_NOT_OPENED')
  return { name, base64 }
}

function sizeOf(base64: string): number {
  const padding = /=*$/.exec(base64)?.[0].length ?? 0
  return (base64.length / 4) * 3 - padding
}

/** Puts a file into the app's own folder, over what was there under this name: never more than one of an agreement. */
function keep({ name, base64 }: WholeFile): Promise<string> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => {
        resolve(filePath)
      },
      fail: ({ errMsg }) => {
        reject(new PlatformError(/maximum size|storage limit|no space/i.test(errMsg) ? 'PHONE_FULL' : 'FILE_NOT_OPENED'))
      },
    })
  })
}

/** With WeChat's menu, from which it can be kept or sent on. */
async function show(filePath: string): Promise<void> {
  try {
    await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true })
  } catch {
    throw new PlatformError('FILE_NOT_OPENED')
  }
}
