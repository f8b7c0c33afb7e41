import type { BuiltIn } from './define'
import { flag, text } from './properties'
import { fieldEvents, fieldProperties, TextField } from './text-field'
import { inputMode, inputTypes } from './typing'

export const input: BuiltIn = {
  tag: 'input',
  properties: {
    ...fieldProperties,
    type: text('text'),
    password: flag(),
    confirmType: text('done'),
    alwaysEmbed: flag(),
    fixed: flag(),
    safePasswordCertPath: text(),
    safePasswordLength: text(),
    safePasswordTimeStamp: text(),
    safePasswordNonce: text(),
    safePasswordSalt: text(),
    safePasswordCustomHash: text(),
  },
  events: [...fieldEvents, 'nicknamereview', 'change'],
  start(piece, around) {
    const control = document.createElement('input')
    const field = new TextField(piece, control, around)
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      piece.fire('confirm', { value: field.value })
      if (!piece.flag('confirmHold')) control.blur()
    })
    let valueAtFocus = ''
    control.addEventListener('focus', () => {
      valueAtFocus = field.value
    })
    control.addEventListener('blur', () => {
      if (field.value !== valueAtFocus) piece.fire('change', { value: field.value })
    })
    const reactions = field.reactions()
    return {
      ...reactions,
      draw() {
        const type = inputTypes.includes(piece.text('type')) ? piece.text('type') : 'text'
        control.type = piece.flag('password') || type === 'safe-password' ? 'password' : 'text'
        control.inputMode = inputMode(type)
        reactions.draw?.()
      },
    }
  },
}
