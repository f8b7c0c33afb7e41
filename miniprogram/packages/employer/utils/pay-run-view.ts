import { payRunWords as words } from '../../../i18n/pay-run'
import { t, type Entry } from '../../../i18n/index'
import type { PayPreview, PayRun, PayRuns } from '../../../services/pay-run'
import { day, dayAndTime, duration, yuan } from '../../../utils/format'
import { failureOfPayout, type PayoutFailure } from './pay-failure'

type Item = PayPreview['items'][number]
type Sent = PayRun['payouts'][number]
type Tone = 'done' | 'wait' | 'alert' | 'note' | 'quiet'

export interface ItemRow {
  recordId: string
  workerName: string
  note: string
  tax: string
  net: string
}
export interface PreviewView {
  net: string
  gross: string
  tax: string
  escrow: string
  mark: { tone: Tone; text: string }
  /** What to do about too little money; empty when there is enough. */
  hint: string
  startLabel: string
  /** The question before the money goes, with its consequence. */
  question: string
}
export interface SentRow {
  payoutId: string
  workerName: string
  amount: string
  state: { tone: Tone; text: string }
  failure: PayoutFailure | null
  canRetry: boolean
}
export interface RunView {
  net: string
  started: string
  progress: string
  percent: number
  summary: { tone: Tone; text: string }
}
export interface RunRow {
  runId: string
  when: string
  net: string
  note: string
  state: { tone: Tone; text: string }
}

/** The employer's payroll is in the platform's zone, as the tax year is. */
const payrollZone = 'Asia/Shanghai'

/** The totals of a preview, and the words of the tap that pays. */
export function previewView(preview: PayPreview): PreviewView {
  const { items, totalGrossFen, totalTaxFen, totalNetFen, escrowFen, enough } = preview
  const amount = yuan(totalNetFen)
  return {
    net: amount,
    gross: yuan(totalGrossFen),
    tax: yuan(totalTaxFen),
    escrow: yuan(escrowFen),
    mark: enough ? { tone: 'done', text: t(words.enough) } : { tone: 'alert', text: t(words.notEnough) },
    hint: enough ? '' : t(words.topUp, { amount: yuan(Math.max(0, totalGrossFen - escrowFen)) }),
    startLabel: t(words.start, { count: items.length, amount }),
    question: t(words.startAsk, { count: items.length, amount }),
  }
}

/** A row of the preview. */
export function itemRow(item: Item): ItemRow {
  const { recordId, workerName, jobTitle, workDate, paidMinutes, grossFen, taxFen, netFen } = item
  return {
    recordId,
    workerName,
    note: t(words.itemNote, { job: jobTitle, date: day(`${workDate}T00:00:00Z`, 'UTC'), time: duration(paidMinutes) }),
    tax: t(words.itemTax, { gross: yuan(grossFen), tax: yuan(taxFen) }),
    net: yuan(netFen),
  }
}

/** How a run stands as a whole. */
export function runView(run: PayRun): RunView {
  const { payouts, totalNetFen, startedBy, startedAt } = run
  const paid = count(run, 'paid')
  return {
    net: yuan(totalNetFen),
    started: t(words.startedBy, { name: startedBy, when: dayAndTime(startedAt, payrollZone) }),
    progress: t(words.progress, { paid, count: payouts.length }),
    percent: payouts.length === 0 ? 0 : Math.round((paid / payouts.length) * 100),
    summary: summaryOf(run),
  }
}

/** Whether nothing in the run can change any more without someone's tap on this page. */
export function isFinal({ payouts }: PayRun): boolean {
  return payouts.every(({ status }) => status === 'paid' || status === 'failed')
}

/** The payments of a run, those that need someone first. */
export function sentRows({ payouts }: PayRun): SentRow[] {
  return [...payouts].sort((one, other) => states[one.status].order - states[other.status].order).map(sentRow)
}

/** A row of the history. */
export function runRow({ runId, startedAt, count: all, totalNetFen, paidCount, failedCount }: PayRuns['runs'][number]): RunRow {
  return {
    runId,
    when: dayAndTime(startedAt, payrollZone),
    net: yuan(totalNetFen),
    note: t(words.runNote, { count: all, paid: paidCount }),
    state: stateOfRun({ all, paidCount, failedCount }),
  }
}

function summaryOf(run: PayRun): RunView['summary'] {
  const [failed, confirming] = [count(run, 'failed'), count(run, 'confirming')]
  if (failed > 0) return { tone: 'alert', text: t(words.someFailed, { count: failed }) }
  if (isFinal(run)) return { tone: 'done', text: t(words.allPaid) }
  if (confirming > 0) return { tone: 'wait', text: t(words.waitWorkers, { count: confirming }) }
  return { tone: 'note', text: t(words.stillGoing) }
}

function count({ payouts }: PayRun, status: Sent['status']): number {
  return payouts.filter((payout) => payout.status === status).length
}

const states: Readonly<Record<Sent['status'], { tone: Tone; word: Entry; order: number }>> = {
  failed: { tone: 'alert', word: words.failed, order: 0 },
  sending: { tone: 'note', word: words.sending, order: 1 },
  confirming: { tone: 'wait', word: words.confirming, order: 2 },
  paying: { tone: 'note', word: words.paying, order: 3 },
  paid: { tone: 'done', word: words.paid, order: 4 },
}

function sentRow({ payoutId, workerName, netFen, status, failure }: Sent): SentRow {
  const { tone, word } = states[status]
  const reason = failure === undefined ? null : failureOfPayout(failure)
  return {
    payoutId,
    workerName,
    amount: yuan(netFen),
    state: { tone, text: t(word) },
    failure: reason,
    canRetry: status === 'failed',
  }
}

function stateOfRun({ all, paidCount, failedCount }: { all: number; paidCount: number; failedCount: number }): RunRow['state'] {
  if (failedCount > 0) return { tone: 'alert', text: t(words.runFailed, { count: failedCount }) }
  return paidCount === all ? { tone: 'done', text: t(words.runAllPaid) } : { tone: 'wait', text: t(words.runOpen) }
}
