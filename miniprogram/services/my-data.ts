import { PlatformError } from '../utils/app-error'
import { command, query } from './cloud'

type Next = CloudFunctions['account']['export-my-data']['reply']['next']

/** Everything that is held about the worker, in full, as JSON. Throws `CloudError`. */
export async function takeCopy(): Promise<string> {
  const parts: Record<string, object[]> = {}
  let next: Next
  do {
    const page = await query('account', 'export-my-data', next === undefined ? {} : { next })
    parts[page.part] = [...(parts[page.part] ?? []), ...page.rows]
    next = page.next
  } while (next !== undefined)
  return JSON.stringify(parts, undefined, 2)
}

/** Puts a text where the person can paste it from. Throws `PlatformError` `COPY_FAILED`. */
export function copyText(data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.setClipboardData({
      data,
      success: () => {
        resolve()
      },
      fail: () => {
        reject(new PlatformError('COPY_FAILED'))
      },
    })
  })
}

/** Has name, number and face checks erased. Throws `CloudError` `ERASE_SHIFT_AHEAD`, `ERASE_RECORD_OPEN`, `ERASE_MONEY_OPEN` … */
export function eraseMyData(key: string): Promise<unknown> {
  return command('account', 'erase-my-data', { data: {}, key })
}
