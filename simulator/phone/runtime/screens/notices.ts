import { element } from './element'
import { askModal } from './modal'
import { ask, type Stage } from './layer'
import { wholePage } from './page'
import { say, type Word } from './words'

/** Says that something opens outside of the mini-program. */
export async function tellOutside(stage: Stage, name: string): Promise<void> {
  await tell(stage, name, say('outside', stage.device.now.language))
}

/** A question before the page is left: the app's own words. */
export async function askBeforeLeaving(stage: Stage, message: string): Promise<boolean> {
  const { language } = stage.device.now
  const { confirm } = await askModal(stage, {
    ...plain(stage),
    title: say('leaveTitle', language),
    content: message,
    showCancel: true,
  })
  return confirm
}

/** The page of the privacy guide. */
export function showGuide(stage: Stage, app: string): Promise<unknown> {
  const { language } = stage.device.now
  return ask<undefined>(
    stage,
    (done) => {
      const leave = (): void => {
        done(undefined)
      }
      const name = element('h3', { class: 'screen-page__heading', text: `${app}${say('privacyContract', language)}` })
      const text = element('p', { class: 'screen-page__text', text: say('guideText', language) })
      return wholePage(stage, { title: say('guide', language), kind: 'guide', leave }, name, text)
    },
    undefined,
  )
}

/** Pictures over the whole phone, one after the other; a tap leaves. */
export function showPictures(stage: Stage, addresses: readonly string[], first: string): Promise<unknown> {
  const label = say('picture', stage.device.now.language)
  return ask<undefined>(
    stage,
    (done) => {
      const leave = (): void => {
        done(undefined)
      }
      const strip = element('div', {
        class: 'screen-pictures',
        role: 'dialog',
        'aria-modal': 'true',
        label,
        tabindex: '0',
        onTap: leave,
      })
      const images = addresses.map((src, index) =>
        element('img', { class: 'screen-pictures__one', src, alt: `${label} ${(index + 1).toString()}` }),
      )
      strip.append(...images)
      requestAnimationFrame(() => {
        strip.scrollLeft = strip.clientWidth * Math.max(0, addresses.indexOf(first))
      })
      return strip
    },
    undefined,
  )
}

async function tell(stage: Stage, title: string, content: string): Promise<void> {
  await askModal(stage, {
    ...plain(stage),
    title,
    content,
    showCancel: false,
    confirmText: say('know', stage.device.now.language),
  })
}

function plain({ device }: Stage): Parameters<typeof askModal>[1] {
  const word = (name: Word): string => say(name, device.now.language)
  return {
    ...{ title: '', content: '', showCancel: true, cancelText: word('cancel'), confirmText: word('ok') },
    ...{ cancelColor: undefined, confirmColor: undefined, editable: false, placeholderText: '' },
  }
}
