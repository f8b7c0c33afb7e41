import type { AppBundle, PhoneParameters, ServerSettings } from '../protocol'
import { builtInProperties } from './components/all'
import { countRequest } from './counters/counters'
import type { Device } from './device'
import { onAppEvent } from './engine/app-events'
import { createIntersectionObserver } from './engine/intersection-observer'
import type { Instance } from './engine/nodes'
import { createSelectorQuery } from './engine/selector-query'
import { hideHomeButton, setNavigationBarColor, setNavigationBarLoading, setTitle } from './frame/bars'
import { reportFault } from './frame/faults'
import { frame, safeAreaBottom, statusBarHeight } from './frame/frame'
import { restart } from './frame/restart'
import { setTabBadge, setTabItem, setTabShown, setTabStyle } from './frame/tab-bar'
import { navigation } from './router/navigation'
import { startPullDown, stopPullDown } from './router/pull-down'
import { topPage } from './router/stack'
import { isTabPath } from './router/tabs'
import type { Around, Bars } from './wx/around'
import { knowsTagOf } from './wx/knows-tag'

const bars: Bars = {
  setTitle,
  setColors: setNavigationBarColor,
  setLoading: setNavigationBarLoading,
  hideHome: hideHomeButton,
  setTabItem,
  setTabBadge,
  setTabShown,
  setTabStyle,
  isTabPage: () => isTabPath(topPage()?.route ?? ''),
}

interface Given {
  bundle: AppBundle
  device: Device
  settings: ServerSettings
  parameters: PhoneParameters
}

/** What wx.* needs of the rest of the phone. */
export function aroundWx({ bundle, device, settings, parameters }: Given): Around {
  return {
    ...{ device, settings, parameters, bars },
    config: () => bundle.config,
    phone: frame.phone,
    screen: { statusBarHeight, safeAreaBottom },
    onApp: (name, listener) => {
      onAppEvent(name, listener)
    },
    overlays: frame.overlays,
    router: navigation,
    topPage,
    startPullDown,
    stopPullDown,
    createSelectorQuery,
    createIntersectionObserver: (component, options) => createIntersectionObserver(component as Instance | undefined, options),
    knowsTag: knowsTagOf(builtInProperties),
    report: reportFault,
    count: countRequest,
    restart,
  }
}
