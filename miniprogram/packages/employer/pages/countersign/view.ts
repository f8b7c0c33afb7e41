import { countersignWords as words } from '../../../../i18n/countersign'
import { language, t } from '../../../../i18n/index'
import { refusals } from '../../../../i18n/refusals'
import type { CountersignOutcome, ToCountersign } from '../../../../services/countersign'
import { dayAndTime } from '../../../../utils/format'
import { dayWords } from '../../utils/sent-agreement-view'

export interface WaitingRow {
  contractId: string
  name: string
  job: string
  when: string
  chosen: boolean
}
export interface OutcomeRow {
  contractId: string
  name: string
  text: string
}

/** An agreement that waits for the seal. */
export function waitingRow(
  { contractId, workerName, jobTitle, signedAt, lastDay }: ToCountersign['contracts'][number],
  chosen: boolean,
): WaitingRow {
  const when = t(words.signedAt, { when: dayAndTime(signedAt, 'Asia/Shanghai') })
  const job = lastDay === undefined ? jobTitle : `${jobTitle} · ${t(words.ending, { day: dayWords(lastDay) })}`
  return { contractId, name: workerName, job, when, chosen }
}

/** What became of each, by the name that the list had for it. */
export function outcomeRow(outcome: CountersignOutcome, rows: readonly WaitingRow[]): OutcomeRow {
  const { contractId } = outcome
  const name = rows.find((row) => row.contractId === contractId)?.name ?? ''
  const text = outcome.outcome === 'completed' ? t(words.completed) : refusals[outcome.code][language()]
  return { contractId, name, text }
}
