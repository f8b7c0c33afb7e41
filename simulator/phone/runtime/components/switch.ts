import type { BuiltIn } from './define'
import { flag, text } from './properties'

export const switchTag: BuiltIn = {
  tag: 'switch',
  properties: { checked: flag(), disabled: flag(), type: text('switch'), color: text('#04BE02'), name: text() },
  events: ['change'],
  role: 'switch',
  start(piece) {
    const box = document.createElement('i')
    piece.dom.append(box)
    const act = (): void => {
      if (piece.flag('disabled')) return
      piece.write({ checked: !piece.flag('checked') })
      piece.fire('change', { value: piece.flag('checked') })
    }
    piece.onTap(act)
    return {
      labelTap: act,
      field: {
        value: () => piece.flag('checked'),
        clear: () => {
          piece.write({ checked: false })
        },
      },
      draw() {
        const checked = piece.flag('checked')
        const asBox = piece.text('type') === 'checkbox'
        box.className = asBox ? 'wx-checkbox-input' : 'wx-switch-input'
        box.classList.toggle('wx-checked', checked)
        box.style.color = piece.text('color')
        if (asBox) piece.dom.setAttribute('role', 'checkbox')
        piece.dom.setAttribute('aria-checked', String(checked))
        piece.attribute('disabled', piece.flag('disabled'))
      },
    }
  },
}
