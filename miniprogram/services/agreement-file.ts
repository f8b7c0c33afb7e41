import { PlatformError } from '../utils/app-error'
import { query } from './cloud'

type Reading = CloudFunctions['contract']['read-document']
export type FileOwner = Omit<Reading['request'], 'part'>
/** Who waits for the file. */
export interface Watcher {
  /** Which part is loaded next, of how many: from the second on, since the first one tells how many there are. */
  onPart: (at: { part: number; parts: number }) => void
  /** Asked after every wait; once it is no longer wanted nothing more is loaded, and nothing is opened. */
  isWanted: () => boolean
}
type WholeFile = Pick<Reading['reply'], 'name' | 'base64'>

/**
 * Loads the signed file of an agreement part by part and opens it. Throws `CloudError`, or `PlatformError` `FILE_NOT_OPENED`
 * or `PHONE_FULL`.
 */
export async function openAgreementFile(owner: FileOwner, watcher: Watcher): Promise<void> {
  const file = await load(owner, watcher)
  if (!file || !watcher.isWanted()) return
  const filePath = await keep(file)
  if (watcher.isWanted()) await show(filePath)
}

/** A file that was signed once more in between is another one, and is begun again. */
async function load(owner: FileOwner, watcher: Watcher): Promise<WholeFile | undefined> {
  const { name, sha256, bytes, parts, base64: first } = await read(owner, 1)
  const texts = [first]
  for (let part = 2; part <= parts; part += 1) {
    if (!watcher.isWanted()) return undefined
    watcher.onPart({ part, parts })
    const next = await read(owner, part)
    if (next.sha256 !== sha256) return load(owner, watcher)
    texts.push(next.base64)
  }
  const base64 = texts.join('')
  if (sizeOf(base64) !== bytes) throw new PlatformError('FILE_NOT_OPENED')
  return { name, base64 }
}

function read(owner: FileOwner, part: number): Promise<Reading['reply']> {
  return query('contract', 'read-document', { ...owner, part })
}

function sizeOf(base64: string): number {
  const padding = /=*$/.exec(base64)?.[0].length ?? 0
  return (base64.length / 4) * 3 - padding
}

/** Puts it into the app's own folder, over what was there under this name: never more than one of an agreement. */
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
