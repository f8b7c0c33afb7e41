import { element } from './element'
import { bottomCard, pair, tick } from './page'
import { ask, type Stage } from './layer'
import { say } from './words'

/** WeChat's question about messages: which of the templates are accepted. The phone's own answer has the focus; a person taps. */
export function askSubscriptions(stage: Stage, app: string, templateIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { language, subscribes } = stage.device.now
  return ask<ReadonlySet<string>>(
    stage,
    (done) => {
      const rows = templateIds.map((id) => ({ id, ...tick(id) }))
      for (const { box } of rows) box.checked = true
      const finish = (accepted: boolean): void => {
        done(new Set(accepted ? rows.filter(({ box }) => box.checked).map(({ id }) => id) : []))
      }
      const words = { no: say('refuse', language), yes: say('allow', language) }
      const first = subscribes === 'accept' ? 'yes' : 'no'
      return bottomCard(
        { app, title: say('subscribeTitle', language) },
        rows.map(({ row }) => row),
        pair(words, finish, first),
      )
    },
    new Set(),
  )
}

/** WeChat's question whether a person is bound as an employee, which allows messages. */
export function askEmployment(stage: Stage, app: string, templateIds: readonly string[]): Promise<boolean> {
  const { language } = stage.device.now
  const rows = templateIds.map((id) => element('p', { class: 'screen-card__line', text: id }))
  const look = { app, title: say('employeeTitle', language), hint: say('employeeHint', language) }
  const words = { no: say('refuse', language), yes: say('agree', language) }
  return ask<boolean>(stage, (done) => bottomCard(look, rows, pair(words, done)), false)
}
