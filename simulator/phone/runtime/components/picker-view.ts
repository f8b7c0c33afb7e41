import type { BuiltIn } from './define'
import { inlineStyle } from '../engine/rpx'
import type { Piece } from './piece'
import { anything, flag, text } from './properties'
import { abilitiesInside, abilitiesOf } from './registry'
import { scopedClasses } from './styles'
import { Wheel } from './wheel'

const wheels = new WeakMap<Piece, Wheel>()

const columnsOf = (view: Piece): Piece[] =>
  abilitiesInside(view.dom)
    .map(({ piece }) => piece)
    .filter(({ tag }) => tag === 'picker-view-column')

function viewOf(column: Piece): Piece | undefined {
  const view = column.dom.closest('wx-picker-view')
  return view ? abilitiesOf(view)?.piece : undefined
}

/** Turns the columns to the values of the page. */
function showValues(view: Piece): void {
  const value = view.list('value').map(Number)
  columnsOf(view).forEach((column, index) => {
    wheels.get(column)?.show(value[index] ?? 0)
  })
}

const pickerView: BuiltIn = {
  tag: 'picker-view',
  wraps: true,
  properties: {
    value: anything([]),
    maskStyle: text(),
    indicatorStyle: text(),
    indicatorClass: text(),
    maskClass: text(),
    immediateChange: flag(),
    name: text(),
  },
  events: ['change', 'pickstart', 'pickend'],
  start(piece) {
    const show = (): void => {
      showValues(piece)
    }
    piece.dom.addEventListener('wx-wheel-settled', () => {
      const value = columnsOf(piece).map((column) => wheels.get(column)?.at ?? 0)
      piece.write({ value })
      piece.fire('change', { value })
      piece.fire('pickend')
    })
    piece.dom.addEventListener('wx-wheel-started', () => {
      piece.fire('pickstart')
    })
    return {
      changed: { value: show },
      attached: show,
      field: {
        value: () => piece.list('value'),
        clear: () => {
          piece.write({ value: columnsOf(piece).map(() => 0) })
        },
      },
    }
  },
}

/** The line in the middle, and above and below it the mask, with what the page says of both. */
function drawIndicator(column: Piece, indicator: HTMLElement, mask: HTMLElement): void {
  const owner = viewOf(column)
  if (!owner) return
  indicator.className = `wx-picker-indicator ${scopedClasses(owner, owner.text('indicatorClass'))}`
  indicator.setAttribute('style', inlineStyle(owner.text('indicatorStyle')))
  mask.className = `wx-picker-mask ${scopedClasses(owner, owner.text('maskClass'))}`
  mask.setAttribute('style', inlineStyle(owner.text('maskStyle')))
}

const defaultRow = 34

const pickerViewColumn: BuiltIn = {
  tag: 'picker-view-column',
  wraps: true,
  start(piece) {
    const mask = document.createElement('i')
    const indicator = document.createElement('i')
    piece.dom.append(mask, indicator)
    const tell = (name: string): void => {
      piece.dom.dispatchEvent(new CustomEvent(name, { bubbles: true }))
    }
    const itemHeight = (): number => indicator.offsetHeight || defaultRow
    const wheel = new Wheel({
      view: piece.dom,
      track: piece.inner,
      itemHeight,
      count: () => piece.inner.childElementCount,
      onStart: () => {
        tell('wx-wheel-started')
      },
      onSettle: () => {
        tell('wx-wheel-settled')
      },
    })
    wheels.set(piece, wheel)
    piece.dom.tabIndex = 0
    // rows come and go with the page's lists
    const rows = new MutationObserver(() => {
      wheel.show(wheel.at)
    })
    return {
      attached() {
        drawIndicator(piece, indicator, mask)
        piece.inner.style.setProperty('--wx-picker-row', `${String(itemHeight())}px`)
        rows.observe(piece.inner, { childList: true })
        const owner = viewOf(piece)
        queueMicrotask(() => {
          if (owner) showValues(owner)
        })
      },
      detached: () => {
        rows.disconnect()
      },
    }
  },
}

export const pickerViews: readonly BuiltIn[] = [pickerView, pickerViewColumn]
