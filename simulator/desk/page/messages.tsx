import type { VNode } from 'preact'
import type { Side } from './desk-state'
import { useWords } from './language'
import type { Live } from './live'
import type { PhoneLink } from './phone-link'
import { words } from './words'

interface MessagesSheetProps {
  side: Side
  live: Live
  link: PhoneLink
  onClose: () => void
}

/** Scene of WeChat's table: the tap on a subscribe message. */
const fromMessage = 1014

/** What WeChat put into this phone's service notices; a tap opens the mini-program there. */
export function MessagesSheet({ side, live: { state }, link, onClose }: MessagesSheetProps): VNode {
  const say = useWords()
  const { messages } = state.phones[side]
  return (
    <div class="sheet" role="dialog" aria-label={say(words.serviceNotice)}>
      <h3 class="sheet__title">{say(words.serviceNotice)}</h3>
      {messages.length === 0 && (
        <p class="note">
          {say(words.noMessages)}
          <br />
          {say(words.noMessagesWhy)}
        </p>
      )}
      <ul class="notices">
        {messages.map(({ id, text, time, page }) => (
          <li key={id}>
            <button
              type="button"
              class="notice"
              onClick={() => {
                link.order(side, { from: 'desk', kind: 'open', page, scene: fromMessage })
                onClose()
              }}
            >
              <b>{text}</b>
              <span>{time}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A card that the other phone shared, to be opened here. */
export function OfferedCard({ side, live: { state, dispatch }, link }: Omit<MessagesSheetProps, 'onClose'>): VNode | null {
  const say = useWords()
  const { offered } = state.phones[side]
  if (offered === undefined) return null
  const close = (): void => {
    dispatch({ kind: 'offer-closed', side })
  }
  return (
    <div class="offer" role="status">
      <span class="offer__text">{say(words.shared, { title: offered.title })}</span>
      <button
        type="button"
        class="button button--main"
        onClick={() => {
          link.order(side, { from: 'desk', kind: 'open', page: offered.page, scene: offered.scene })
          close()
        }}
      >
        {say(words.openCard)}
      </button>
      <button type="button" class="button button--quiet" aria-label={say(words.dismiss)} onClick={close}>
        ✕
      </button>
    </div>
  )
}
