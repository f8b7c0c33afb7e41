import { askActionSheet } from '../screens/action-sheet'
import { showToast } from '../screens/toast'
import { say } from '../screens/words'
import { ApiFailure } from './api'
import type { Around } from './around'
import { both, type Subject } from './member'
import { needPrivacy } from './permissions'

/** Clipboard, telephone, vibration, screen. */
export function hardware(around: Around): Subject {
  return {
    ...clipboard(around),
    makePhoneCall: both(({ phoneNumber }: { phoneNumber: string }) => call(around, phoneNumber), {
      needs: { phoneNumber: 'String' },
    }),
    // a phone on a desk: nothing is felt
    vibrateShort: both(() => undefined, { takes: 'type=heavy|medium|light' }),
    vibrateLong: both(() => undefined),
    setKeepScreenOn: both(() => undefined, { needs: { keepScreenOn: 'Boolean' } }),
  }
}

function clipboard(around: Around): Subject {
  let copied = ''
  return {
    setClipboardData: both(
      async ({ data }: { data: string }) => {
        await needPrivacy(around, 'setClipboardData')
        copied = data
        await offer(data)
        showToast(around, { title: say('copied', around.device.now.language), icon: 'success', mask: false, duration: 1500 })
      },
      { needs: { data: 'String' } },
    ),
    getClipboardData: both(
      async () => {
        await needPrivacy(around, 'getClipboardData')
        return { data: copied }
      },
      { gives: 'data' },
    ),
  }
}

/** The browser's own clipboard is a kindness: where it isn't allowed, the phone's is enough. */
async function offer(text: string): Promise<void> {
  if (!('clipboard' in navigator)) return
  await navigator.clipboard.writeText(text).catch(() => undefined)
}

async function call(around: Around, phoneNumber: string): Promise<void> {
  const { language } = around.device.now
  const chosen = await askActionSheet(around, { title: phoneNumber, items: [say('call', language)], color: undefined })
  if (chosen === undefined) throw new ApiFailure('cancel')
}
