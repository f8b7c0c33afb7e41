import { common } from '../i18n/common'
import { t } from '../i18n/index'

/** Writes the tabs' words in the language of the moment; app.json can hold one language only. Works on tab pages. */
export async function nameTabs(): Promise<void> {
  const texts = [t(common.tabHome), t(common.tabJobs), t(common.tabMe)]
  await Promise.all(texts.map((text, index) => wx.setTabBarItem({ index, text })))
}
