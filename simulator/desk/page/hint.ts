import type { Journey, JourneyCode, Words } from '../protocol'
import type { Side } from './desk-state'
import { atWork, missedShift, onEmployersPage, onWorkersPage, stepHints } from './hint-words'

/** The one thing to do next. */
export interface Hint {
  /** Whose turn it is; `clock` when only time has to pass. */
  on: Side | 'clock' | 'nobody'
  text: Words
  /** The jump of the clock that brings it about. */
  jump?: Journey['jumps'][number]
  /** Page of the phone at which it is done, for the button that opens it. */
  open?: { side: Side; page: string }
  /** What the button fills into the form of the worker's phone. */
  fills?: Journey['sample']
}

/** The pages that both phones show. */
export type Routes = Readonly<Record<Side, string>>

const review = 'packages/employer/pages/review/review'
const payRun = 'packages/employer/pages/pay-run/pay-run'
const home = 'pages/home/home'

/** Where the employer does it. The worker's phone has its own button for each step. */
const employerPages: Readonly<Partial<Record<JourneyCode, string>>> = {
  WAIT_FOR_REVIEW: review,
  WAIT_FOR_PAY_RUN: payRun,
  PAYOUT_FAILED: payRun,
}

/** What to do next, by how far the worker is and by the pages that the phones show. */
export function hintFor(journey: Journey, routes: Routes, now: number): Hint {
  const { code, step } = journey
  if (code === 'TAKE_NEXT_SHIFT' && step < 7) return { on: 'left', text: missedShift }
  if (code === 'WAIT_FOR_SHIFT') return clockHint(journey, stepHints[code], 'start')
  if (code === 'CLOCK_OUT' && isWorking(journey, now)) return clockHint(journey, atWork, 'end')
  const { on, zh, en } = stepHints[code]
  return on === 'right' ? employersHint(journey, routes.right) : workersHint(journey, routes.left, { on, text: { zh, en } })
}

function workersHint({ code, sample }: Journey, route: string, usual: Hint): Hint {
  const page = lastPart(route)
  const text = onWorkersPage[code]?.[page] ?? usual.text
  if (code === 'VERIFY_IDENTITY' && page === 'identity') return { ...usual, text, fills: sample }
  // the page of a shift that is over has no button to the pay
  if (code === 'CONFIRM_PAYOUT' && page === 'clock') return { ...usual, text, open: { side: 'left', page: home } }
  return { ...usual, text }
}

/** On the right page the words say what to tap; elsewhere a button leads there. */
function employersHint(journey: Journey, route: string): Hint {
  const { code } = journey
  const there = onEmployersPage[code]?.[lastPart(route)]
  const page = pageOf(employerPages[code], journey)
  const { zh, en } = stepHints[code]
  if (there !== undefined || page === undefined) return { on: 'right', text: there ?? { zh, en } }
  return { on: 'right', text: { zh, en }, open: { side: 'right', page } }
}

/** One record is opened at once; without its id the list is. */
function pageOf(page: string | undefined, { recordId }: Journey): string | undefined {
  return page === review && recordId !== undefined
    ? `packages/employer/pages/review-detail/review-detail?recordId=${recordId}`
    : page
}

function clockHint({ jumps }: Journey, { zh, en }: Words, wanted: 'start' | 'end'): Hint {
  const jump = jumps.find(({ id }) => id === wanted)
  return { on: 'clock', text: { zh, en }, ...(jump && { jump }) }
}

function isWorking({ shift }: Journey, now: number): boolean {
  return shift !== undefined && now < Date.parse(shift.endsAt)
}

function lastPart(route: string): string {
  return route.split('/').at(-1) ?? ''
}
