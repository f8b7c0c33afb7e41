import { ApiFailure } from './api'

const megabyte = 1024 * 1024
/** WeChat's limits for the files of one mini-program: of each, and of all that last, in bytes. */
const largestFile = 100 * megabyte
const largestRoom = 200 * megabyte

/** Throws `ApiFailure` if a file of so many bytes finds no room beside those that are kept. */
export function needRoom(kept: number, added: number): void {
  if (added > largestFile || kept + added > largestRoom)
    throw new ApiFailure('the maximum size of the file storage limit is exceeded', { errno: 1300202 })
}
