import type { Around } from './around'
import { Listeners, listening } from './events'
import { both, type Subject } from './member'

/** What befalls the phone and the app: theme, network, foreground, errors, window, keyboard. */
export function happenings(around: Around): Subject {
  return { ...deviceEvents(around), ...appEvents(around), ...quietEvents() }
}

function deviceEvents({ device, config }: Around): Subject {
  const theme = new Listeners<object>()
  const network = new Listeners<object>()
  device.onChange((now, before) => {
    if (now.theme !== before.theme && config()['darkmode'] === true) theme.tell({ theme: now.theme })
    if (now.network !== before.network) network.tell({ isConnected: now.network !== 'none', networkType: typeOf(now.network) })
  })
  return {
    ...listening('ThemeChange', theme, 'theme'),
    ...listening('NetworkStatusChange', network, 'isConnected networkType'),
    getNetworkType: both(
      () => ({ networkType: typeOf(device.now.network), hasSystemProxy: false, weakNet: device.now.network === 'slow' }),
      {
        gives: 'networkType hasSystemProxy weakNet',
      },
    ),
  }
}

/** A slow network is one of the third generation: WeChat has no word of its own for slow. */
function typeOf(network: Around['device']['now']['network']): string {
  return network === 'slow' ? '3g' : network
}

function appEvents({ onApp }: Around): Subject {
  const forwarded = (name: Parameters<Around['onApp']>[0], as: string, gives = ''): Subject => {
    const listeners = new Listeners<unknown>()
    onApp(name, (event) => {
      listeners.tell(event)
    })
    return listening(as, listeners, gives)
  }
  return {
    ...forwarded('show', 'AppShow', 'path query scene'),
    ...forwarded('hide', 'AppHide'),
    ...forwarded('error', 'Error'),
    ...forwarded('unhandledRejection', 'UnhandledRejection', 'reason promise'),
    ...forwarded('pageNotFound', 'PageNotFound', 'path query isEntryPage'),
    ...forwarded('resize', 'WindowResize', 'size'),
  }
}

/** These can be listened to and never happen here: no memory warning, no screenshot, no keyboard of the phone's own. */
function quietEvents(): Subject {
  const silent = (name: string, gives = ''): Subject => listening(name, new Listeners<object>(), gives)
  return {
    ...silent('MemoryWarning', 'level'),
    ...silent('UserCaptureScreen'),
    ...silent('KeyboardHeightChange', 'height'),
    ...silent('AudioInterruptionBegin'),
    ...silent('AudioInterruptionEnd'),
    hideKeyboard: both(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }),
  }
}
