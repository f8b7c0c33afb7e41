import type { BuiltIn } from './define'
import { formAround } from './form'
import { open } from './open-types'
import { anything, flag, text } from './properties'

const events = [
  ...['getphonenumber', 'getrealtimephonenumber', 'chooseavatar', 'contact', 'opensetting', 'launchapp', 'error'],
  ...['agreeprivacyauthorization', 'getuserinfo', 'createliveactivity'],
]

export const button: BuiltIn = {
  tag: 'button',
  hover: { name: 'button-hover', startMs: 20, stayMs: 70 },
  role: 'button',
  events,
  properties: {
    size: text('default'),
    type: text('default'),
    plain: flag(),
    disabled: flag(),
    loading: flag(),
    formType: text(),
    openType: text(),
    lang: text('en'),
    name: text(),
    businessId: anything(),
    sessionFrom: text(),
    sendMessageTitle: text(),
    sendMessagePath: text(),
    sendMessageImg: text(),
    showMessageCard: flag(),
    appParameter: text(),
    phoneNumberNoQuotaToast: flag(true),
    needShowEntrance: flag(true),
    entrancePath: text(),
    activityType: anything(),
  },
  start(piece, { host }) {
    const disabled = (): boolean => piece.flag('disabled')
    piece.refuseTapsWhile(disabled)
    const act = (): void => {
      if (piece.text('openType') !== '') void open(piece, host)
      const type = piece.text('formType')
      if (type === 'submit' || type === 'reset') formAround(piece)?.[type]()
    }
    piece.onTap(act)
    return {
      labelTap() {
        if (!disabled()) piece.tap()
      },
      draw() {
        for (const name of ['type', 'size']) piece.attribute(name, piece.text(name))
        for (const name of ['plain', 'disabled', 'loading']) piece.attribute(name, piece.flag(name))
        if (disabled()) piece.dom.setAttribute('aria-disabled', 'true')
        else if (piece.value('ariaDisabled') === null) piece.dom.removeAttribute('aria-disabled')
      },
    }
  },
}
