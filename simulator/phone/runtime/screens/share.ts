import { element } from './element'
import { bottomCard, pair } from './page'
import { ask, type Stage } from './layer'
import { say } from './words'

export interface ShareCard {
  app: string
  title: string
  imageUrl: string | undefined
}

/** WeChat's page before a card is sent; whether the person sends it. */
export function askSend(stage: Stage, card: ShareCard): Promise<boolean> {
  const { language } = stage.device.now
  const words = { no: say('cancel', language), yes: say('send', language) }
  const look = {
    app: card.app,
    title: `${say('sendTo', language)} ${say('anotherPhone', language)}`.replace(/^发送给 /, '发送给'),
  }
  return ask<boolean>(stage, (done) => bottomCard(look, [drawn(card)], pair(words, done)), false)
}

function drawn({ title, imageUrl }: ShareCard): HTMLElement {
  const picture = imageUrl === undefined ? undefined : element('img', { class: 'screen-share__picture', src: imageUrl, alt: '' })
  return element('div', { class: 'screen-share' }, element('p', { class: 'screen-share__title', text: title }), picture)
}
