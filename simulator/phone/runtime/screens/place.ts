import { button, element } from './element'
import { ask, type Stage } from './layer'
import { wholePage } from './page'
import { say } from './words'

export interface ShownPlace {
  name: string
  address: string
  latitude: number
  longitude: number
}

/** WeChat's page of a place. Here is no map: it says where the place is. */
export function showPlace(stage: Stage, place: ShownPlace): Promise<unknown> {
  return ask<undefined>(
    stage,
    (done) => {
      const leave = (): void => {
        done(undefined)
      }
      return wholePage(stage, { title: say('place', stage.device.now.language), kind: 'place', leave }, ...lines(place))
    },
    undefined,
  )
}

/** WeChat's page on which a place is chosen: the one of the phone, under a name that the person writes. */
export function askPlace(stage: Stage, here: ShownPlace): Promise<ShownPlace | undefined> {
  const { language } = stage.device.now
  const name = field(say('placeName', language), here.name)
  const address = field(say('placeAddress', language), here.address)
  return ask<ShownPlace | undefined>(
    stage,
    (done) => {
      const leave = (): void => {
        done(undefined)
      }
      const choose = (): void => {
        done({ ...here, name: name.value, address: address.value })
      }
      const finish = button(say('done', language), choose, { class: 'screen-button screen-button--main screen-button--wide' })
      const where = element('p', { class: 'screen-page__hint', text: `${say('here', language)} ${degrees(here)}` })
      return wholePage(stage, { title: say('place', language), kind: 'place', leave }, where, name, address, finish)
    },
    undefined,
  )
}

function lines(place: ShownPlace): HTMLElement[] {
  const heading = element('h3', { class: 'screen-page__heading', text: place.name })
  const texts = [place.address, degrees(place)].filter((text) => text !== '')
  return [heading, ...texts.map((text) => element('p', { class: 'screen-page__text', text }))]
}

function degrees({ latitude, longitude }: ShownPlace): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}

function field(label: string, value: string): HTMLInputElement {
  return element('input', { class: 'screen-field', type: 'text', label, placeholder: label, value })
}
