import { clockWords } from '../../../../i18n/attendance'
import { t } from '../../../../i18n/index'
import { clockIn, clockOut, getClock, type Clock } from '../../../../services/attendance'
import { currentPlace } from '../../../../services/platform'
import { AppError, isOutcomeUnknown } from '../../../../utils/app-error'
import { askFirst } from '../../../../utils/ask-first'
import { openPage } from '../../../../utils/navigate'
import { pageBehavior, type PageQuery, type Work } from '../../../../utils/page-behavior'
import { stopTicking, tickEachMinute } from '../../../../utils/ticking'
import type { Fix } from '../../utils/nearness'
import { isOutdated, leaveQuestion, needsPlace, type ClockTap } from './action'
import { senseAfter, senseAt, type Sense } from './sense'
import { clockView, receiptView, type ClockView, type ReceiptView } from './view'

const records = '/packages/attendance/pages/records/records'
const cover = '/packages/guarantee/pages/enrol/enrol'
const document = '/packages/onboarding/pages/document/document'
const home = '/pages/home/home'

/** What the drawing is made from. `ahead`: by how many milliseconds the server's clock is before the phone's. */
interface Known {
  clock: Clock
  ahead: number
  sense: Sense
}
const known = new WeakMap<object, Known>()

Component({
  behaviors: [pageBehavior(clockWords)],
  data: {
    view: null as ClockView | null,
    receipt: null as ReceiptView | null,
    /** A punch is on its way: its place and time go with the next try. */
    kept: false,
  },
  pageLifetimes: {
    show() {
      tickEachMinute(this, () => {
        this.tick()
      })
    },
    hide() {
      stopTicking(this)
    },
  },
  lifetimes: {
    detached() {
      stopTicking(this)
    },
  },
  methods: {
    async load({ employerId = '', shiftId = '' }: PageQuery): Promise<'done'> {
      const clock = await getClock({ employerId, shiftId })
      const sense = known.get(this)?.sense ?? { kind: 'looking' }
      known.set(this, { clock, ahead: Date.parse(clock.serverTime) - Date.now(), sense })
      this.draw()
      if (needsPlace(clock)) void this.locate()
      return 'done'
    },

    tick() {
      const now = known.get(this)
      if (now && isOutdated(now.clock, Date.now() + now.ahead)) void this.refresh()
      else this.draw()
    },

    draw() {
      const facts = known.get(this)
      if (facts) this.setData({ view: clockView({ ...facts, now: Date.now() + facts.ahead }) })
    },

    setSense(sense: Sense) {
      const facts = known.get(this)
      if (facts) known.set(this, { ...facts, sense })
      this.draw()
    },

    /** Where I am, for the label. */
    async locate() {
      const clock = known.get(this)?.clock
      if (!clock) return
      try {
        this.setSense(senseAt(clock, await currentPlace()))
      } catch (error) {
        const sense = senseAfter(error, clock)
        if (!sense) throw error
        this.setSense(sense)
      }
    },

    /** A refusal tells something: about the place, or that the shift isn't as it is shown. */
    async learn(error: unknown, fix?: Fix) {
      const clock = known.get(this)?.clock
      const sense = clock && senseAfter(error, clock, fix)
      if (sense) this.setSense(sense)
      else if (error instanceof AppError && !isOutcomeUnknown(error)) await this.refresh()
    },

    async onActionTap() {
      const tap: ClockTap = this.data.view?.tap ?? 'none'
      if (tap === 'clock-in') await this.attempt('clock-in', (key, once) => this.punch(clockIn, key, once))
      else if (tap === 'clock-out') await this.leave()
      else if (tap === 'locate') await this.onLocateTap()
      else if (tap === 'open-settings') await this.allowPlace()
      else if (tap !== 'none') await this.open(tap)
    },

    async leave() {
      const facts = known.get(this)
      const question = facts && leaveQuestion(facts.clock, Date.now() + facts.ahead)
      if (question !== undefined && !(await askFirst(question, t(clockWords.leaveVerb)))) return
      await this.attempt('clock-out', (key, once) => this.punch(clockOut, key, once))
    },

    async punch(send: typeof clockIn, key: string, once: Parameters<Work>[1]) {
      const clock = known.get(this)?.clock
      if (!clock) return
      let fix: Fix | undefined
      try {
        const reading = await once(async () => ({ place: await currentPlace(), deviceAt: new Date().toISOString() }))
        fix = reading.place
        const receipt = await send({ employerId: clock.employerId, shiftId: clock.shiftId, ...reading }, key)
        this.setData({ receipt: receiptView(receipt, clock), kept: false })
      } catch (error) {
        this.setData({ kept: fix !== undefined && isOutcomeUnknown(error) })
        await this.learn(error, fix)
        throw error
      }
      await this.refresh()
    },

    async allowPlace() {
      await wx.openSetting()
      await this.onLocateTap()
    },

    async onLocateTap() {
      this.setSense({ kind: 'looking' })
      await this.locate()
    },

    async onRecordsTap() {
      await openPage(records)
    },

    /** The agreement is opened by its application, which only the home page knows. */
    async open(tap: ClockTap) {
      const clock = known.get(this)?.clock
      if (tap === 'open-records') await openPage(records)
      else if (tap === 'open-document') await openPage(document)
      else if (tap === 'open-cover' && clock) await openPage(`${cover}?employerId=${clock.employerId}&shiftId=${clock.shiftId}`)
      else await openPage(home)
    },
  },
})
