import type { Host, NavigateRequest } from './components/host'
import { setTitle } from './frame/bars'
import { reportFault } from './frame/faults'
import { frame } from './frame/frame'
import { restart } from './frame/restart'
import { shareTools } from './menu'
import { navigation } from './router/navigation'
import { shareToChat } from './router/share'
import type { Around } from './wx/around'
import { openAbilities } from './wx/open-abilities'
import { openSetting } from './wx/permissions'

/** What WeChat's own components need of the rest of the phone. */
export function hostOf(around: Around): Host {
  const tools = shareTools(around)
  return {
    navigate,
    share: (button) => void shareToChat({ ...button }, tools),
    ...openAbilities(around),
    openSetting: async () => ({ errMsg: 'openSetting:ok', ...(await openSetting(around)) }),
    launchApp: () => Promise.resolve({ errMsg: 'launchApp:fail invalid scene' }),
    overlays: () => frame.overlays,
    portalOf: (node) => node.closest<HTMLElement>('.phone-page') ?? frame.pages,
    keyboardHeight: () => 0,
    setTitle,
    report: reportFault,
  }
}

/** Ways by the kind of the navigator; WeChat's two ways out of the mini-program lead nowhere from here. */
async function navigate({ kind, url, delta }: NavigateRequest): Promise<void> {
  if (kind === 'navigate') await navigation.navigateTo({ url })
  else if (kind === 'redirect') await navigation.redirectTo({ url })
  else if (kind === 'navigateBack') await navigation.navigateBack({ delta })
  else if (kind === 'switchTab' || kind === 'reLaunch') await navigation[kind]({ url })
  else if (kind === 'exit') restart()
  else throw new Error('navigateToMiniProgram:fail invalid appid')
}
