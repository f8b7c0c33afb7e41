import type { BuiltIn } from './define'
import type { Piece } from './piece'
import { flag, text } from './properties'
import { phoneWidth } from './styles'
import { fieldEvents, fieldProperties, TextField } from './text-field'

interface Size {
  height: number
  lineCount: number
}

/** Height of the text in px and its number of lines, whatever height the control has. */
function measure(control: HTMLTextAreaElement): Size {
  const before = control.style.height
  control.style.height = '0'
  const style = getComputedStyle(control)
  const lineHeight = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2 || 1
  const padding = (Number.parseFloat(style.paddingTop) || 0) + (Number.parseFloat(style.paddingBottom) || 0)
  const height = control.scrollHeight
  control.style.height = before
  return { height, lineCount: Math.max(1, Math.round((height - padding) / lineHeight)) }
}

function fireLineChange(piece: Piece, size: Size): void {
  piece.fire('linechange', {
    ...size,
    heightRpx: (size.height * 750) / phoneWidth(piece.dom),
    lineHeight: size.height / size.lineCount,
  })
}

export const textarea: BuiltIn = {
  tag: 'textarea',
  properties: {
    ...fieldProperties,
    autoHeight: flag(),
    fixed: flag(),
    showConfirmBar: flag(true),
    confirmType: text('return'),
    disableDefaultPadding: flag(),
  },
  events: [...fieldEvents, 'linechange'],
  start(piece, around) {
    const control = document.createElement('textarea')
    const field = new TextField(piece, control, around)
    const reactions = field.reactions()
    let lines = 0
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || piece.text('confirmType') === 'return') return
      event.preventDefault()
      piece.fire('confirm', { value: field.value })
      if (!piece.flag('confirmHold')) control.blur()
    })
    const draw = (): void => {
      reactions.draw?.()
      piece.attribute('auto-height', piece.flag('autoHeight'))
      if (!piece.dom.isConnected) return
      const size = measure(control)
      control.style.height = piece.flag('autoHeight') ? `${String(size.height)}px` : ''
      if (size.lineCount !== lines) fireLineChange(piece, size)
      lines = size.lineCount
    }
    return { ...reactions, draw, attached: draw }
  },
}
