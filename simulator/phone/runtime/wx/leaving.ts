import { askBeforeLeaving } from '../screens/notices'
import { ApiFailure } from './api'
import type { Around } from './around'

/** What a page asks before it is left, by page. */
const questions = new WeakMap<object, string>()

/** The page on top asks from now on. */
export function askAtLeaving({ topPage }: Around, message: string): void {
  const page = topPage()
  if (!page) throw new ApiFailure('no page')
  questions.set(page.instance, message)
}

/** The page on top asks no longer. */
export function leaveFreely({ topPage }: Around): void {
  const page = topPage()
  if (page) questions.delete(page.instance)
}

/** Whether the page on top may be left by the back arrow, the back key or navigateBack; it asks if it wanted to. */
export async function mayLeave(around: Around): Promise<boolean> {
  const page = around.topPage()?.instance
  const message = page && questions.get(page)
  if (!page || message === undefined) return true
  const isLeft = await askBeforeLeaving(around, message)
  if (isLeft) questions.delete(page)
  return isLeft
}
