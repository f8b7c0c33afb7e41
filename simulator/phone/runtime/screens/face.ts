import { button, element } from './element'
import { ask, type Stage } from './layer'
import { wholePage } from './page'
import { say, type Word } from './words'

/** A `verify_ret` of WeChat's face check. */
export type FaceOutcome = number
export interface FaceCheck {
  /** Masked, as WeChat shows it. */
  name: string
  /** What the camera of this person leads to. */
  suggested: FaceOutcome
}

const left = 90002
const outcomes: readonly (readonly [FaceOutcome, Word])[] = [
  [10000, 'facePassed'],
  [10004, 'faceNoMatch'],
  [left, 'faceLeft'],
  [90008, 'faceNoCamera'],
  [90001, 'faceNotSupported'],
  [90017, 'faceTimeout'],
]
/** How long the face is looked at. */
const lookingMilliseconds = 1200

/** WeChat's face check over the whole phone. There is no camera: the outcome is the persona's, or another that is chosen. */
export class FaceScreen {
  private chosen: FaceOutcome

  constructor(
    private readonly stage: Stage,
    private readonly check: FaceCheck,
  ) {
    this.chosen = check.suggested
  }

  /** The outcome of the check. */
  ask(): Promise<FaceOutcome> {
    return ask<FaceOutcome>(this.stage, (done) => this.draw(done), left)
  }

  private draw(done: (outcome: FaceOutcome) => void): HTMLElement {
    const hint = element('p', { class: 'screen-face__hint', role: 'status', text: this.say('faceAgain') })
    const oval = element('div', { class: 'screen-face__oval', 'aria-hidden': 'true' })
    const name = element('p', { class: 'screen-face__name', text: `${this.say('faceOf')} ${this.check.name}` })
    const begin = button(
      this.say('faceStart'),
      () => {
        this.look({ hint, oval, begin, done })
      },
      { class: 'screen-button screen-button--main screen-button--wide' },
    )
    begin.dataset['first'] = ''
    const leave = (): void => {
      done(left)
    }
    return wholePage(this.stage, { title: this.say('faceTitle'), kind: 'face', leave }, hint, oval, name, begin, this.choice())
  }

  private look({
    hint,
    oval,
    begin,
    done,
  }: {
    hint: HTMLElement
    oval: HTMLElement
    begin: HTMLButtonElement
    done: (outcome: FaceOutcome) => void
  }): void {
    if (this.chosen === left) {
      done(left)
      return
    }
    begin.disabled = true
    oval.classList.add('screen-face__oval--looking')
    hint.textContent = this.say('faceHold')
    setTimeout(() => {
      done(this.chosen)
    }, lookingMilliseconds)
  }

  /** Small, because a person in front of a real phone has no such choice. */
  private choice(): HTMLElement {
    const select = element('select', { class: 'screen-face__choice', label: this.say('faceOther') })
    for (const [outcome, word] of outcomes) {
      select.append(new Option(this.say(word), outcome.toString(), false, outcome === this.chosen))
    }
    select.addEventListener('change', () => {
      this.chosen = Number(select.value)
    })
    return element('label', { class: 'screen-face__other' }, element('span', { text: this.say('faceOther') }), select)
  }

  private say(word: Word): string {
    return say(word, this.stage.device.now.language)
  }
}
