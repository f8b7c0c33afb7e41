import type { Scope } from '../../protocol'
import { bottomCard, pair, tick } from './page'
import { ask, type Stage } from './layer'
import { say, type Word } from './words'

export interface PermissionQuestion {
  app: string
  scope: Scope
  /** The reason that app.json gives. */
  reason: string
  /** The privacy guide hasn't been agreed to: its tick is part of the question, and nothing is allowed without it. */
  needsGuide: boolean
}

export const scopeWords: Readonly<Record<Scope, { ask: Word; setting: Word }>> = {
  userLocation: { ask: 'scopeUserLocation', setting: 'settingUserLocation' },
  camera: { ask: 'scopeCamera', setting: 'settingCamera' },
  record: { ask: 'scopeRecord', setting: 'settingRecord' },
  writePhotosAlbum: { ask: 'scopeWritePhotosAlbum', setting: 'settingWritePhotosAlbum' },
}

/** WeChat's question whether a scope is allowed. */
export function askPermission(stage: Stage, question: PermissionQuestion): Promise<boolean> {
  const { language } = stage.device.now
  const title = `${say('apply', language)} ${say(scopeWords[question.scope].ask, language)}`.replace(/^申请 /, '申请')
  return ask<boolean>(
    stage,
    (done) => {
      const buttons = pair({ no: say('refuse', language), yes: say('allow', language) }, done)
      const guide = question.needsGuide ? tick(say('guideTick', language)) : undefined
      if (guide) needsTick(guide.box, buttons[1])
      return bottomCard({ app: question.app, title, hint: question.reason }, [guide?.row], buttons)
    },
    false,
  )
}

/** WeChat's own question about the privacy guide, when the app doesn't ask itself. */
export function askGuide(stage: Stage, app: string): Promise<boolean> {
  const { language } = stage.device.now
  const look = { app, title: say('guide', language), hint: say('guideAsk', language) }
  return ask<boolean>(
    stage,
    (done) => bottomCard(look, [], pair({ no: say('refuse', language), yes: say('agree', language) }, done)),
    false,
  )
}

function needsTick(box: HTMLInputElement, allow: HTMLButtonElement): void {
  allow.disabled = true
  box.addEventListener('change', () => {
    allow.disabled = !box.checked
  })
}
