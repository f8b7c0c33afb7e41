import { menuIcons, startCapsuleMenu } from './frame/capsule-menu'
import { tellDesk } from './frame/desk-link'
import { restart } from './frame/restart'
import { word } from './frame/words'
import { canShare, shareToChat, shareToMoments, type ShareTools } from './router/share'
import { isSinglePage } from './router/single-page'
import { askSend } from './screens/share'
import type { Around } from './wx/around'
import { openSetting } from './wx/permissions'
import { isShareHidden, type ShareMenu } from './wx/sharing'

/** What sharing needs of the phone: the page before a card is sent, and the desk, which hands it to another phone. */
export function shareTools(around: Around): ShareTools {
  return { askSend: (card) => askSend(around, card), tell: tellDesk }
}

/** Fills the menu behind the capsule's dots. */
export function startMenu(around: Around): void {
  const tools = shareTools(around)
  const isOffered = (menu: ShareMenu): boolean => {
    const page = around.topPage()?.instance
    return page !== undefined && !isSinglePage() && !isShareHidden(page, menu)
  }
  startCapsuleMenu(() => [
    {
      ...{ text: word('share'), icon: menuIcons.share, isEnabled: isOffered('shareAppMessage') && canShare('onShareAppMessage') },
      run: () => void shareToChat(undefined, tools),
    },
    {
      ...{ text: word('moments'), icon: menuIcons.moments, isEnabled: isOffered('shareTimeline') && canShare('onShareTimeline') },
      run: () => void shareToMoments(tools),
    },
    { text: word('settings'), icon: menuIcons.settings, isEnabled: true, run: () => void openSetting(around) },
    { text: word('again'), icon: menuIcons.again, isEnabled: true, run: restart },
  ])
}
