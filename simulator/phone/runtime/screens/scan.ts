import { element } from './element'
import { ask, type Stage } from './layer'
import { pair, wholePage } from './page'
import { say } from './words'

/** The scanner. Here is no camera, so the content of the code is written into a box; undefined if the person leaves. */
export function askScan(stage: Stage): Promise<string | undefined> {
  const { language } = stage.device.now
  const field = element('textarea', { class: 'screen-scan__field', label: say('scanField', language) })
  return ask<string | undefined>(
    stage,
    (done) => {
      const finish = (accepted: boolean): void => {
        done(accepted && field.value !== '' ? field.value : undefined)
      }
      const leave = (): void => {
        finish(false)
      }
      const hint = element('p', { class: 'screen-scan__hint', text: say('scanHint', language) })
      const buttons = element(
        'div',
        { class: 'screen-card__buttons' },
        ...pair({ no: say('cancel', language), yes: say('ok', language) }, finish),
      )
      field.dataset['first'] = ''
      delete buttons.querySelector<HTMLElement>('[data-first]')?.dataset['first']
      return wholePage(stage, { title: say('scanTitle', language), kind: 'scan', leave }, frame(), hint, field, buttons)
    },
    undefined,
  )
}

function frame(): HTMLElement {
  return element('div', { class: 'screen-scan__frame', 'aria-hidden': 'true' })
}
