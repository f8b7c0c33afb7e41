import { common } from '../i18n/common'
import { t } from '../i18n/index'

let isAsking = false

/**
 * Asks before something that can't be undone; `question` names the consequence, `verb` is the button. True if they go on. A
 * second tap that is faster than the question asks nothing.
 */
export async function askFirst(question: string, verb: string): Promise<boolean> {
  if (isAsking) return false
  isAsking = true
  try {
    const { confirm } = await wx.showModal({ content: question, confirmText: verb, cancelText: t(common.cancel) })
    return confirm
  } finally {
    isAsking = false
  }
}
