import { bottomCard, pair } from './page'
import { ask, type Stage } from './layer'
import { element } from './element'
import { say } from './words'

/** WeChat's question whether the mini-program may have the phone number that belongs to this WeChat. */
export function askPhoneNumber(stage: Stage, { app, phone }: { app: string; phone: string }): Promise<boolean> {
  const { language } = stage.device.now
  const shown = `${phone.slice(0, 3)}****${phone.slice(-4)}`
  const line = element('p', { class: 'screen-card__line', text: `${shown} ${say('phoneOfWeChat', language)}` })
  const look = { app, title: say('phoneTitle', language) }
  return ask<boolean>(
    stage,
    (done) => bottomCard(look, [line], pair({ no: say('notAllow', language), yes: say('allow', language) }, done)),
    false,
  )
}
