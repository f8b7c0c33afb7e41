import type { BuiltIn } from './define'
import type { Piece } from './piece'
import { amount, anything, flag, text } from './properties'
import { cssLength } from './styles'

interface Limits {
  min: number
  max: number
  step: number
}

/** The nearest value that a slider can stop at. */
export function stepped(value: number, { min, max, step }: Limits): number {
  const near = min + Math.round((value - min) / step) * step
  const digits = (String(step).split('.')[1] ?? '').length
  return Number(Math.min(max, Math.max(min, near)).toFixed(digits))
}

function limitsOf(piece: Piece): Limits {
  const step = piece.number('step')
  return { min: piece.number('min'), max: piece.number('max'), step: step > 0 ? step : 1 }
}

export const slider: BuiltIn = {
  tag: 'slider',
  properties: {
    min: amount(),
    max: amount(100),
    step: amount(1),
    disabled: flag(),
    value: amount(),
    color: text(),
    selectedColor: text(),
    activeColor: text('#1aad19'),
    backgroundColor: text('#e9e9e9'),
    blockSize: anything(28),
    blockColor: text('#ffffff'),
    showValue: flag(),
    name: text(),
  },
  events: ['change', 'changing'],
  start(piece) {
    const range = document.createElement('input')
    const shown = document.createElement('span')
    range.type = 'range'
    piece.dom.append(range, shown)
    listen(piece, range, shown)
    return {
      named: range,
      field: {
        value: () => stepped(piece.number('value'), limitsOf(piece)),
        clear: () => {
          piece.write({ value: piece.number('min') })
        },
      },
      draw() {
        draw(piece, range)
        showValue(piece, range, shown)
      },
    }
  },
}

function showValue(piece: Piece, range: HTMLInputElement, shown: HTMLElement): void {
  const { min, max } = limitsOf(piece)
  const value = Number(range.value)
  range.style.setProperty('--share', `${String(max > min ? ((value - min) / (max - min)) * 100 : 0)}%`)
  shown.textContent = piece.flag('showValue') ? String(value) : ''
}

function listen(piece: Piece, range: HTMLInputElement, shown: HTMLElement): void {
  range.addEventListener('input', () => {
    showValue(piece, range, shown)
    piece.fire('changing', { value: Number(range.value) })
  })
  range.addEventListener('change', () => {
    const value = Number(range.value)
    piece.write({ value })
    piece.fire('change', { value })
  })
}

function draw(piece: Piece, range: HTMLInputElement): void {
  const { min, max, step } = limitsOf(piece)
  Object.assign(range, { min: String(min), max: String(max), step: String(step) })
  range.value = String(stepped(piece.number('value'), { min, max, step }))
  range.disabled = piece.flag('disabled')
  if (piece.text('ariaLabel') !== '') range.setAttribute('aria-label', piece.text('ariaLabel'))
  const styles = {
    '--active': piece.text('selectedColor') || piece.text('activeColor'),
    '--ground': piece.text('color') || piece.text('backgroundColor'),
    '--block': cssLength(Math.min(28, Math.max(12, piece.number('blockSize')))),
    '--block-colour': piece.text('blockColor'),
  }
  for (const [name, value] of Object.entries(styles)) range.style.setProperty(name, value)
}
