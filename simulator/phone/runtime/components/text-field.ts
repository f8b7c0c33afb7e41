import { inlineStyle } from '../engine/rpx'
import type { Reactions, Surroundings } from './define'
import type { Piece } from './piece'
import { amount, flag, text, anything, type Properties } from './properties'
import { scopedClasses } from './styles'
import { canType, cut, enterKeyHint, replacement } from './typing'

export type Control = HTMLInputElement | HTMLTextAreaElement

/** Properties that input and textarea share. */
export const fieldProperties: Properties = {
  value: anything(''),
  name: text(),
  placeholder: text(),
  placeholderStyle: text(),
  placeholderClass: text(),
  disabled: flag(),
  maxlength: amount(140),
  focus: flag(),
  autoFocus: flag(),
  cursorSpacing: amount(),
  cursor: amount(-1),
  cursorColor: text(),
  selectionStart: amount(-1),
  selectionEnd: amount(-1),
  confirmHold: flag(),
  holdKeyboard: flag(),
  adjustPosition: flag(true),
  adjustKeyboardTo: text('cursor'),
}
export const fieldEvents: readonly string[] = [
  ...['input', 'focus', 'blur', 'confirm', 'keyboardheightchange', 'selectionchange', 'keyboardcompositionstart'],
  ...['keyboardcompositionupdate', 'keyboardcompositionend'],
]

/** The native control of a field and what it does together with the page. */
export class TextField {
  private readonly placeholder = document.createElement('div')

  constructor(
    readonly piece: Piece,
    readonly control: Control,
    private readonly around: Surroundings,
  ) {
    this.placeholder.setAttribute('aria-hidden', 'true')
    this.control.autocomplete = 'off'
    piece.dom.append(this.placeholder, control)
    // a `catchtap` around the field takes the browser's own way to the focus
    piece.onTap(() => {
      this.control.focus()
    })
    this.listen()
  }

  get value(): string {
    return this.piece.text('value')
  }

  reactions(): Reactions {
    const { piece } = this
    return {
      named: this.control,
      labelTap: () => {
        this.control.focus()
      },
      field: {
        value: () => this.value,
        clear: () => {
          piece.write({ value: '' })
        },
      },
      changed: {
        focus: () => {
          if (piece.flag('focus')) this.focusSoon()
          else this.control.blur()
        },
        autoFocus: () => {
          if (piece.flag('autoFocus')) this.focusSoon()
        },
        cursor: () => {
          this.placeCursor()
        },
        selectionEnd: () => {
          this.placeCursor()
        },
      },
      draw: () => {
        this.draw()
      },
    }
  }

  /** Tells the page what the reader typed; the handler may put another text in its place. */
  private typed(keyCode: number): void {
    const { piece, control } = this
    const value = cut(control.value, piece.number('maxlength'))
    const cursor = Math.min(control.selectionStart ?? value.length, value.length)
    piece.write({ value })
    let put: ReturnType<typeof replacement>
    const handleListenerReturn = (answer: unknown): undefined => {
      put = replacement(answer) ?? put
    }
    piece.fire('input', { value, cursor, keyCode }, { handleListenerReturn })
    if (put) {
      piece.write({ value: put.value })
      if (put.cursor !== undefined) control.setSelectionRange(put.cursor, put.cursor)
    }
    this.draw()
  }

  private listen(): void {
    const { control, piece } = this
    let keyCode = 0
    control.addEventListener('keydown', (event: Event) => {
      keyCode = keyCodeOf(event)
    })
    control.addEventListener('beforeinput', (event) => {
      if (!(event instanceof InputEvent) || event.inputType !== 'insertText') return
      if (!canType(piece.text('type'), event.data ?? '')) event.preventDefault()
    })
    control.addEventListener('input', () => {
      this.typed(keyCode)
    })
    control.addEventListener('focus', () => {
      const height = this.around.host.keyboardHeight()
      piece.fire('focus', { value: this.value, height })
      piece.fire('keyboardheightchange', { height, duration: 0 })
    })
    control.addEventListener('blur', () => {
      piece.fire('blur', {
        value: this.value,
        cursor: control.selectionStart ?? this.value.length,
        encryptedValue: '',
        encryptError: '',
      })
      piece.fire('keyboardheightchange', { height: 0, duration: 0 })
      if (piece.text('type') === 'nickname') piece.fire('nicknamereview', { pass: true, timeout: false })
    })
    for (const phase of ['start', 'update', 'end'])
      control.addEventListener(`composition${phase}`, (event) => {
        piece.fire(`keyboardcomposition${phase}`, { value: event instanceof CompositionEvent ? event.data : '' })
      })
  }

  private focusSoon(): void {
    requestAnimationFrame(() => {
      this.control.focus()
      this.placeCursor()
    })
  }

  private placeCursor(): void {
    const [start, end, cursor] = ['selectionStart', 'selectionEnd', 'cursor'].map((name) => this.piece.number(name))
    if (document.activeElement !== this.control || start === undefined || end === undefined || cursor === undefined) return
    if (start >= 0 && end >= start) this.control.setSelectionRange(start, end)
    else if (cursor >= 0) this.control.setSelectionRange(cursor, cursor)
  }

  private draw(): void {
    const { piece, control, placeholder } = this
    if (control.value !== this.value) control.value = this.value
    control.placeholder = piece.text('placeholder')
    control.disabled = piece.flag('disabled')
    const limit = piece.number('maxlength')
    if (limit >= 0) control.maxLength = limit
    else control.removeAttribute('maxlength')
    control.enterKeyHint = enterKeyHint(piece.text('confirmType'))
    control.style.caretColor = piece.text('cursorColor')
    if (piece.text('ariaLabel') !== '') control.setAttribute('aria-label', piece.text('ariaLabel'))
    const style = inlineStyle(piece.text('placeholderStyle'))
    if (placeholder.getAttribute('style') !== style) placeholder.setAttribute('style', style)
    placeholder.className = `wx-placeholder ${scopedClasses(piece, piece.text('placeholderClass'))}`
    placeholder.textContent = control.value === '' ? piece.text('placeholder') : ''
  }
}

/** The code of a typed character as WeChat gives it; 8 for what deletes. */
function keyCodeOf(event: Event): number {
  if (!(event instanceof KeyboardEvent)) return 0
  if (event.key === 'Backspace') return 8
  return event.key.length === 1 ? event.key.charCodeAt(0) : 0
}
