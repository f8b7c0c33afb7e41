import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from './language'
import { words } from './words'

interface DialogProps {
  title: string
  isWide?: boolean
  onClose: () => void
  children: ComponentChildren
}

/** A panel above the desk: Escape, the button or a tap beside it closes it, and the focus goes back. */
export function Dialog({ title, isWide = false, onClose, children }: DialogProps): VNode {
  const say = useWords()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    element.current?.showModal()
  }, [])
  return (
    <dialog
      ref={element}
      class={isWide ? 'dialog dialog--wide' : 'dialog'}
      aria-label={title}
      onClose={onClose}
      onClick={({ target }) => {
        if (target === element.current) element.current?.close()
      }}
    >
      <div class="dialog__sheet">
        <header class="dialog__head">
          <h2>{title}</h2>
          <button type="button" class="button button--quiet" onClick={() => element.current?.close()}>
            {say(words.close)}
          </button>
        </header>
        <div class="dialog__body">{children}</div>
      </div>
    </dialog>
  )
}
