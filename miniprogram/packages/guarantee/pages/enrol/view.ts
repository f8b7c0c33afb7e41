import { enrolWords as words } from '../../../../i18n/guarantee'
import { t, type Entry } from '../../../../i18n/index'
import type { Cover, CoverRefusal, Offer } from '../../../../services/guarantee'
import { dayAndTime, span, yuan } from '../../../../utils/format'

type Tone = 'done' | 'wait' | 'alert' | 'note'
type Stage = Cover['status']
export type EnrolTap = 'enrol' | 'look' | 'clock' | 'jobs' | 'home'
export interface EnrolView {
  stage: Stage
  tag: { tone: Tone; text: string }
  /** What the insurer offers or gives; null where it offers nothing. */
  plan: PlanView | null
  steps: { who: string; what: string; when?: string; state: 'done' | 'now' | 'next' }[]
  refusal: { cause: string; who: string } | null
  label: string
  tap: EnrolTap
}
interface PlanView {
  name: string
  job: string
  sum: string
  when: string
  premium: string
  policyNo: string
}

const tags: Readonly<Record<Stage, { tone: Tone; word: Entry }>> = {
  none: { tone: 'note', word: words.offered },
  pending: { tone: 'wait', word: words.pending },
  'in-force': { tone: 'done', word: words.inForce },
  refused: { tone: 'alert', word: words.refused },
}
const actions: Readonly<Record<Exclude<Stage, 'refused'>, { label: Entry; tap: EnrolTap }>> = {
  none: { label: words.enrol, tap: 'enrol' },
  pending: { label: words.look, tap: 'look' },
  'in-force': { label: words.toClock, tap: 'clock' },
}
const anotherJob = { label: words.toJobs, tap: 'jobs' } as const
/** Why there is no cover, who could change that, and where the worker goes on. */
const refusals: Readonly<Record<CoverRefusal, { cause: Entry; who: Entry; label: Entry; tap: EnrolTap }>> = {
  COVER_REFUSED_AGE: { cause: words.ageCause, who: words.ageWho, ...anotherJob },
  COVER_REFUSED_CLASS: { cause: words.classCause, who: words.classWho, ...anotherJob },
  COVER_REFUSED_OTHER: { cause: words.otherCause, who: words.otherWho, ...anotherJob },
  COVER_TOO_LATE: { cause: words.lateCause, who: words.lateWho, label: words.toHome, tap: 'home' },
}

/** The cover of a shift as the page draws it. `since`: when the insurer was asked, if that is known. */
export function enrolView(offer: Offer, since?: string): EnrolView {
  if (offer.kind === 'none') return refusedView(offer.reason, null)
  const { cover } = offer
  const { status } = cover
  const plan = planView(cover)
  if (status === 'refused') return refusedView(cover.refusal ?? 'COVER_REFUSED_OTHER', plan)
  const { label, tap } = actions[status]
  const steps = status === 'pending' ? pendingSteps(cover, since) : []
  return { stage: status, tag: tagOf(status), plan, steps, refusal: null, label: t(label), tap }
}

function refusedView(reason: CoverRefusal, plan: PlanView | null): EnrolView {
  const { cause, who, label, tap } = refusals[reason]
  const refusal = { cause: t(cause), who: t(who) }
  return { stage: 'refused', tag: tagOf('refused'), plan, steps: [], refusal, label: t(label), tap }
}

function tagOf(stage: Stage): EnrolView['tag'] {
  return { tone: tags[stage].tone, text: t(tags[stage].word) }
}

function planView({
  planName,
  jobTitle,
  siteName,
  sumInsuredFen,
  premiumFen,
  coverFrom,
  coverTo,
  zone,
  policyNo,
}: Cover): PlanView {
  return {
    name: planName,
    job: `${jobTitle} · ${siteName}`,
    sum: yuan(sumInsuredFen),
    when: span(coverFrom, coverTo, zone),
    premium: yuan(premiumFen),
    policyNo: policyNo ?? '',
  }
}

function pendingSteps({ zone }: Cover, since: string | undefined): EnrolView['steps'] {
  const when = since === undefined ? {} : { when: dayAndTime(since, zone) }
  return [
    { who: t(words.you), what: t(words.youAgreed), state: 'done', ...when },
    { who: t(words.insurer), what: t(words.insurerConfirms), state: 'now' },
    { who: t(words.you), what: t(words.thenClockIn), state: 'next' },
  ]
}
