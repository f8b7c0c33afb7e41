import { useEffect, useRef } from 'preact/hooks'
import type { DeskOrder, DeviceState, PhoneNews } from '../../phone/protocol'
import type { DeskEvent, PhoneState, Side } from './desk-state'
import type { Language } from './language'

type Frames = Record<Side, HTMLIFrameElement | null>

/** The two frames, and the way to tell them something. */
export interface PhoneLink {
  frames: Frames
  order: (side: Side, order: DeskOrder) => void
}

/** Listens to both phones. Only what comes from one of the two frames, of this origin, is heard. */
export function usePhoneLink(dispatch: (event: DeskEvent) => void): PhoneLink {
  const link = useRef<PhoneLink | undefined>(undefined)
  link.current ??= makeLink()
  const { frames } = link.current
  useEffect(() => {
    const onMessage = ({ data, source, origin }: MessageEvent<unknown>): void => {
      const side = (['left', 'right'] as const).find((each) => frames[each]?.contentWindow === source)
      if (side !== undefined && origin === location.origin && isNews(data)) dispatch({ kind: 'news', side, news: data })
    }
    window.addEventListener('message', onMessage)
    return () => {
      window.removeEventListener('message', onMessage)
    }
  }, [dispatch, frames])
  return link.current
}

function makeLink(): PhoneLink {
  const frames: Frames = { left: null, right: null }
  return {
    frames,
    order: (side, order) => {
      frames[side]?.contentWindow?.postMessage(order, location.origin)
    },
  }
}

function isNews(data: unknown): data is PhoneNews {
  return typeof data === 'object' && data !== null && 'from' in data && data.from === 'phone'
}

/** How the phone is opened: its address. What changes later is told, so that the phone stays as it is. */
export function addressOf(phone: PhoneState, language: Language, theme: DeviceState['theme']): string {
  const query = new URLSearchParams({
    as: phone.persona,
    host: phone.host,
    theme,
    lang: language,
    network: phone.network,
    ...(phone.isLarge && { scale: '1.4' }),
    ...(phone.page !== '' && { page: phone.page, scene: String(phone.scene) }),
    // the same address twice would not be opened anew
    turn: String(phone.turn),
  })
  return `/phone/?${query.toString()}`
}
