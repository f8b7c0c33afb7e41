import { isClosed } from '../../../utils/closed-pages'
import { goBack } from '../../../utils/navigate'
import type { PageQuery } from '../../../utils/page-behavior'
import { answer, closed } from './answer'

/** Of every stand-in: whoever opened it hears when it goes without an answer. */
export const standInLifetimes = {
  detached(this: object): void {
    closed(this)
  },
}

/** Tells the opener the result and goes back to it; who has left meanwhile stays where they are. */
export async function leaveWith(page: object, result: unknown): Promise<void> {
  answer(page, result)
  if (!isClosed(page)) await goBack()
}

/** What WeChat's screen was given under this name: WeChat hands an address on as it is written. */
export function given(query: PageQuery, name: string): string {
  return decodeURIComponent(query[name] ?? '')
}
