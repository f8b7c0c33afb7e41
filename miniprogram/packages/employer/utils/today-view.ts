import { todayWords } from '../../../i18n/employer'
import { t, type Entry } from '../../../i18n/index'
import type { EmployerToday } from '../../../services/employer'
import { clockTime, yuan } from '../../../utils/format'

type Shift = EmployerToday['shifts'][number]
type Tone = 'done' | 'wait' | 'alert' | 'note' | 'quiet'

/** Which of today's shifts are shown. */
export type Only = 'all' | 'late' | 'uncovered'
export interface Count {
  id: keyof EmployerToday['counts']
  icon: string
  word: string
  count: number
  /** Nothing to do here. */
  quiet: boolean
}
export interface Mark {
  tone: Tone
  text: string
}
export interface ShiftRow {
  shiftId: string
  workerName: string
  job: string
  state: Mark
  cover: Mark
}
export interface SiteShifts {
  siteName: string
  people: string
  rows: ShiftRow[]
  /** The label that shows the others; empty when all are shown. */
  more: string
}
export interface Money {
  escrow: string
  unpaid: string
  mark: Mark
}

/** How many rows of a site are shown before someone asks for all. */
const firstRows = 4

const countWords = [
  { id: 'needsDecision', icon: 'pen', word: todayWords.needsDecision },
  { id: 'runningLate', icon: 'clock', word: todayWords.runningLate },
  { id: 'notCovered', icon: 'shield', word: todayWords.notCovered },
  { id: 'unpaid', icon: 'money', word: todayWords.unpaid },
  { id: 'agreements', icon: 'info', word: todayWords.agreementsToDecide },
] as const

/** The counts, always in the same order; of agreements for owners alone. */
export function countsOf({ counts }: EmployerToday): Count[] {
  return countWords.flatMap(({ id, icon, word }) => {
    const count = counts[id]
    return count === undefined ? [] : [{ id, icon, word: t(word), count, quiet: count === 0 }]
  })
}

/** Money held against money owed. */
export function moneyOf({ escrowFen, unpaidFen }: EmployerToday): Money {
  const missing = unpaidFen - escrowFen
  const mark: Mark =
    missing > 0
      ? { tone: 'alert', text: t(todayWords.short, { amount: yuan(missing) }) }
      : { tone: 'done', text: t(todayWords.enough) }
  return { escrow: yuan(escrowFen), unpaid: yuan(unpaidFen), mark }
}

/** Today's shifts by site, those that need a look first; `opened` are the sites of which all rows are shown. */
export function sitesOf({ shifts }: EmployerToday, only: Only, opened: readonly string[]): SiteShifts[] {
  const sites = new Map<string, Shift[]>()
  for (const shift of shifts.filter((each) => isWanted(each, only)))
    sites.set(shift.siteName, [...(sites.get(shift.siteName) ?? []), shift])
  return [...sites].map(([siteName, all]) => {
    const rows = [...all].sort((one, other) => urgency(one) - urgency(other)).map(shiftRow)
    const isOpen = rows.length <= firstRows || opened.includes(siteName)
    const more = isOpen ? '' : t(todayWords.more, { count: rows.length })
    return {
      siteName,
      people: t(todayWords.people, { count: rows.length }),
      rows: isOpen ? rows : rows.slice(0, firstRows),
      more,
    }
  })
}

function isWanted({ state, covered }: Shift, only: Only): boolean {
  if (only === 'late') return state === 'late'
  return only === 'all' || !covered
}

const order: Readonly<Record<Shift['state'], number>> = { late: 0, working: 2, planned: 3, done: 4 }

function urgency({ state, covered }: Shift): number {
  return covered || state === 'late' ? order[state] : 1
}

const states: Readonly<Record<Shift['state'], { tone: Tone; word: Entry }>> = {
  planned: { tone: 'note', word: todayWords.planned },
  late: { tone: 'wait', word: todayWords.late },
  working: { tone: 'done', word: todayWords.working },
  done: { tone: 'quiet', word: todayWords.done },
}

function shiftRow({ shiftId, workerName, jobTitle, startsAt, endsAt, zone, state, covered }: Shift): ShiftRow {
  const { tone, word } = states[state]
  return {
    shiftId,
    workerName,
    job: `${jobTitle} · ${clockTime(startsAt, zone)}–${clockTime(endsAt, zone)}`,
    state: { tone, text: t(word) },
    cover: covered ? { tone: 'done', text: t(todayWords.covered) } : { tone: 'alert', text: t(todayWords.uncovered) },
  }
}
