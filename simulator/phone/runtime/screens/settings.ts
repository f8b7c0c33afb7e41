import type { Scope } from '../../protocol'
import { element } from './element'
import { ask, type Stage } from './layer'
import { wholePage } from './page'
import { scopeWords } from './permission'
import { say } from './words'

/** The page on which a person changes what they allowed. Only what has been asked for is listed, as in WeChat. */
export function askSettings(stage: Stage): Promise<unknown> {
  const { language, permissions } = stage.device.now
  const asked = scopesOf(permissions).filter((scope) => permissions[scope] !== 'ask')
  return ask<undefined>(
    stage,
    (done) => {
      const leave = (): void => {
        done(undefined)
      }
      const hint = element('p', {
        class: 'screen-page__hint',
        text: say(asked.length > 0 ? 'settingsHint' : 'nothingAsked', language),
      })
      const rows = asked.map((scope) => switchRow(stage, scope))
      return wholePage(stage, { title: say('settingsTitle', language), kind: 'settings', leave }, hint, ...rows)
    },
    undefined,
  )
}

/** The scopes of a phone, in their order. */
export function scopesOf(permissions: Readonly<Record<Scope, unknown>>): Scope[] {
  return (Object.keys(scopeWords) as Scope[]).filter((scope) => scope in permissions)
}

function switchRow({ device }: Stage, scope: Scope): HTMLElement {
  const label = say(scopeWords[scope].setting, device.now.language)
  const toggle = element('input', { type: 'checkbox', role: 'switch', class: 'screen-switch', label })
  toggle.checked = device.now.permissions[scope] === 'granted'
  toggle.addEventListener('change', () => {
    device.change({ permissions: { ...device.now.permissions, [scope]: toggle.checked ? 'granted' : 'denied' } })
  })
  return element('label', { class: 'screen-row' }, element('span', { class: 'screen-row__label', text: label }), toggle)
}
