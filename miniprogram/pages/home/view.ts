import { homeWords as words } from '../../i18n/home'
import { t } from '../../i18n/index'
import type { WorkCard } from '../../services/account'
import { day, dayAndTime, span, yuan } from '../../utils/format'
import { steps, type Step, type Way } from './steps'

type Engagement = NonNullable<WorkCard['engagement']>
type NextStep = WorkCard['nextStep']

/** The panel of the one next step: `label` for what the worker does, `look` for a step that is someone else's. */
interface StepView {
  what: string
  why: string
  time: string
  label: string
  look: string
}
export interface HomeView {
  name: string
  workerNo: string
  lights: WorkCard['lights']
  sentence: string
  /** When the cover holds; empty without one. */
  cover: string
  /** Where a newer version of the agreement, or its end, is read; empty when none waits. */
  renewalUrl: string
  renewalWords: { label: string; note: string }
  step: StepView
  job: { label: string; value: string }[]
}

const dayMilliseconds = 86_400_000
/** Before there is a job there is no site whose clock could count. */
const ownZone = 'Asia/Shanghai'

/** What the page draws of a card. `now` is the cloud's time, an ISO instant: it decides what "today" is. */
export function homeView({ workerNo, maskedName, lights, nextStep, engagement, renewal }: WorkCard, now: string): HomeView {
  return {
    name: maskedName ?? t(words.noName),
    workerNo,
    lights,
    sentence: t(steps[nextStep.code].words.card),
    cover: engagement ? coverOf(engagement, now) : '',
    renewalUrl: renewal ? agreementUrl(renewal) : '',
    renewalWords: renewalWords(renewal?.purpose),
    step: stepView(nextStep, engagement),
    job: engagement ? jobOf(engagement, now) : [],
  }
}

function renewalWords(purpose: NonNullable<WorkCard['renewal']>['purpose']): HomeView['renewalWords'] {
  if (purpose === 'end') return { label: t(words.ending), note: t(words.endingNote) }
  return { label: t(words.renewal), note: t(words.renewalNote) }
}

function agreementUrl({ employerId, applicationId, contractId }: NonNullable<WorkCard['renewal']>): string {
  const page = '/packages/contract/pages/agreement/agreement'
  return `${page}?employerId=${employerId}&applicationId=${applicationId}&contractId=${contractId}`
}

/** Where the button of the card's step leads. */
export function wayOf({ nextStep, engagement }: WorkCard): Way {
  return steps[nextStep.code].way(engagement)
}

function stepView(nextStep: NextStep, engagement: Engagement | undefined): StepView {
  const step = steps[nextStep.code]
  const isOurs = nextStep.actor === 'worker'
  const act = t(step.words.act)
  const notes = [t(step.words.why), isOurs ? untilOf(step, nextStep, engagement) : whoseTurn(step, nextStep, engagement)]
  return {
    what: t(step.words.what),
    why: notes.filter((note) => note !== '').join(' · '),
    time: step.words.time ? t(step.words.time) : '',
    label: isOurs ? act : '',
    look: isOurs ? '' : act,
  }
}

function untilOf({ until: entry }: Step, { until }: NextStep, engagement: Engagement | undefined): string {
  if (!entry || until === undefined) return ''
  return t(entry, { time: dayAndTime(until, engagement?.zone ?? ownZone) })
}

function whoseTurn({ vendor }: Step, { actor, since }: NextStep, engagement: Engagement | undefined): string {
  const who = actor === 'vendor' && vendor ? t(vendor) : (engagement?.employerName ?? t(words.theEmployer))
  if (since === undefined) return t(words.waitsFor, { who })
  return t(words.waitsSince, { who, since: dayAndTime(since, engagement?.zone ?? ownZone) })
}

/** Cover that is over says nothing about now, so it is left out. */
function coverOf({ shift, zone }: Engagement, now: string): string {
  const { coverFrom, coverTo } = shift ?? {}
  if (coverFrom === undefined || coverTo === undefined || Date.parse(coverTo) <= Date.parse(now)) return ''
  return t(words.covered, { time: nearSpan([coverFrom, coverTo], zone, now) })
}

function jobOf({ jobTitle, siteName, employerName, zone, shift, payout }: Engagement, now: string): HomeView['job'] {
  return [
    { label: t(words.job), value: `${jobTitle} · ${siteName}` },
    { label: t(words.employer), value: employerName },
    ...(shift ? [{ label: t(words.shift), value: nearSpan([shift.startsAt, shift.endsAt], zone, now) }] : []),
    ...(shift?.policyNo === undefined ? [] : [{ label: t(words.policy), value: shift.policyNo }]),
    ...(payout ? [{ label: t(words.pay), value: yuan(payout.netFen) }] : []),
  ]
}

/** A span of time with "today" and "tomorrow" in the place of their dates. */
function nearSpan([from, to]: readonly [string, string], zone: string, now: string): string {
  const whole = span(from, to, zone)
  const date = day(from, zone)
  if (date === day(now, zone)) return whole.replace(date, t(words.today))
  const tomorrow = new Date(Date.parse(now) + dayMilliseconds).toISOString()
  return date === day(tomorrow, zone) ? whole.replace(date, t(words.tomorrow)) : whole
}
