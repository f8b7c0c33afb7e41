import { common } from '../i18n/common'
import { t } from '../i18n/index'

/** Asks before something that can't be undone; `question` names the consequence, `verb` is the button. True if they go on. */
export async function askFirst(question: string, verb: string): Promise<boolean> {
  const { confirm } = await wx.showModal({ content: question, confirmText: verb, cancelText: t(common.cancel) })
  return confirm
}
