import type { VNode } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { DeviceState } from '../../phone/protocol'
import { type Side } from './desk-state'
import { LanguageContext, useWords } from './language'
import type { Live } from './live'
import { MessagesSheet } from './messages'
import { PersonaChoice } from './persona-choice'
import { addressOf, type PhoneLink } from './phone-link'
import { PhoneMenu } from './phone-menu'
import { useTheme } from './theme'
import { words } from './words'

export interface PhoneProps {
  side: Side
  live: Live
  link: PhoneLink
  isNext: boolean
}

type Sheet = 'messages' | 'menu'

/** One phone in its frame, with its person above and its messages. */
export function PhoneFrame({ side, live, link, isNext }: PhoneProps): VNode {
  const say = useWords()
  const [sheet, setSheet] = useState<Sheet>()
  const role = say(side === 'left' ? words.worker : words.employer)
  const close = (): void => {
    setSheet(undefined)
  }
  const toggle = (which: Sheet): void => {
    setSheet((now) => (now === which ? undefined : which))
    if (which === 'messages') live.dispatch({ kind: 'messages-seen', side })
  }
  return (
    <section class={isNext ? 'phone phone--next' : 'phone'} aria-label={`${role} · ${live.state.phones[side].title}`}>
      <header class="phone__head">
        <span class="phone__role">{role}</span>
        <PersonaChoice side={side} live={live} />
        <HeadButtons side={side} live={live} sheet={sheet} onToggle={toggle} />
      </header>
      <div class="phone__body">
        <Screen side={side} live={live} link={link} />
        {sheet === 'messages' && <MessagesSheet side={side} live={live} link={link} onClose={close} />}
        {sheet === 'menu' && <PhoneMenu side={side} live={live} onClose={close} />}
      </div>
    </section>
  )
}

interface HeadButtonsProps {
  side: Side
  live: Live
  sheet: Sheet | undefined
  onToggle: (sheet: Sheet) => void
}

function HeadButtons({ side, live, sheet, onToggle }: HeadButtonsProps): VNode {
  const say = useWords()
  const { messages, seen, faults } = live.state.phones[side]
  const unseen = messages.length - seen
  return (
    <>
      <button
        type="button"
        class="button button--quiet phone__bell"
        aria-expanded={sheet === 'messages'}
        aria-label={`${say(words.messages)} ${String(unseen)}`}
        onClick={() => {
          onToggle('messages')
        }}
      >
        <Bell />
        {unseen > 0 && <b class="badge">{unseen}</b>}
      </button>
      <button
        type="button"
        class={faults.length > 0 ? 'button button--quiet button--alert' : 'button button--quiet'}
        aria-expanded={sheet === 'menu'}
        aria-label={say(words.phoneMenu)}
        onClick={() => {
          onToggle('menu')
        }}
      >
        ⋯
      </button>
    </>
  )
}

function Bell(): VNode {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path
        d="M10 2.5a5 5 0 0 0-5 5v3.2L3.6 13.4h12.8L15 10.7V7.500a5 5 0 0 0-5-5ZM8 15.500a2 2 0 0 0 4 0"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  )
}

/** The mini-program in its frame. It is opened by its address; what changes later is told to it. */
function Screen({ side, live, link }: Omit<PhoneProps, 'isNext'>): VNode {
  const say = useWords()
  const language = useContext(LanguageContext)
  const theme = useTheme()
  const phone = live.state.phones[side]
  const address = useAddress({ side, live, language, theme })
  const { network, isLarge, starts } = phone
  useEffect(() => {
    const change: Partial<DeviceState> = {
      network,
      theme,
      fontSizeScaleFactor: isLarge ? 1.4 : 1,
      language: language === 'zh' ? 'zh_CN' : 'en',
    }
    link.order(side, { from: 'desk', kind: 'device', change })
  }, [link, side, network, theme, isLarge, language, starts])
  return (
    <div class="phone__screen">
      <iframe
        key={address}
        ref={(frame) => {
          link.frames[side] = frame
        }}
        class="phone__frame"
        src={address}
        title={`${say(side === 'left' ? words.worker : words.employer)} ${phone.persona}`}
        allow="clipboard-write"
      />
      {!phone.isReady && <p class="phone__wait">{say(words.phoneStarting)}</p>}
    </div>
  )
}

/** The address changes when the phone is opened anew, and at nothing else. Until the server answers there is nothing to open. */
function useAddress({
  side,
  live,
  language,
  theme,
}: {
  side: Side
  live: Live
  language: 'zh' | 'en'
  theme: 'light' | 'dark'
}): string {
  const { phones, server } = live.state
  const phone = phones[side]
  const kept = useRef({ opening: '', address: 'about:blank' })
  const opening = `${phone.persona} ${phone.host} ${String(phone.turn)}`
  if (server !== undefined && server.demo !== 'filling' && kept.current.opening !== opening)
    kept.current = { opening, address: addressOf(phone, language, theme) }
  return kept.current.address
}
