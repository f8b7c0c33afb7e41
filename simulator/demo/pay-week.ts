import { mockOf, type Phone } from './phone'
import { inParallel } from './in-parallel'
import * as steps from './steps'
import { moveTo, phoneAt, type Stage } from './stage'
import type { WorkerStory } from './worker-story'

/** How the employer ends a week. */
export interface WeekEnd {
  at: Date
  stories: readonly WorkerStory[]
  /** Leaves the last record of every fourth worker undecided, and the payouts of every fourth unconfirmed. */
  isLast: boolean
}

const rejectEvery = 19

/** Decides the records of the week, pays what was approved, and the workers confirm. */
export async function endWeek(stage: Stage, { at, stories, isLast }: WeekEnd): Promise<void> {
  await moveTo(stage, at)
  const left = stories.filter((_, index) => isLast && index % 4 === 2).map(({ recordId }) => recordId)
  await decideRecords(phoneAt(stage, 'employer-reviewer', { at }), left)
  const finance = phoneAt(stage, 'employer-finance', { at })
  const { items } = await finance.ask('payout', 'preview-pay-run', {})
  if (items.length === 0) return
  await finance.ask('payout', 'start-pay-run', { recordIds: items.map(({ recordId }) => recordId) })
  const confirming = stories.filter((_, index) => !isLast || index % 4 !== 1)
  await inParallel(confirming, (story) => confirmAll(phoneAt(stage, story.persona, { at })))
  // the notifications of this week's payments
  await mockOf(finance, 'wechat-pay').post('/outbox/deliver')
}

async function decideRecords(reviewer: Phone, left: readonly (string | undefined)[]): Promise<void> {
  const recordIds = await pendingRecords(reviewer)
  const decided = recordIds.filter((recordId) => !left.includes(recordId))
  await inParallel(decided, async (recordId) => {
    const isRejected = recordIds.indexOf(recordId) % rejectEvery === rejectEvery - 1
    const decision = isRejected
      ? ({ decision: 'reject', reason: '离岗时间与现场记录不符' } as const)
      : ({ decision: 'approve' } as const)
    await reviewer.ask('attendance', 'decide-record', { recordId, ...decision })
  })
}

async function pendingRecords(reviewer: Phone): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await reviewer.ask('attendance', 'list-reviews', { status: 'pending', ...(cursor !== undefined && { cursor }) })
    found.push(...page.items.map(({ recordId }) => recordId))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return found
}

async function confirmAll(phone: Phone): Promise<void> {
  const { payouts } = await phone.ask('payout', 'list-payouts', {})
  for (const { employerId, payoutId, status } of payouts)
    if (status === 'confirming') await steps.tapOnTransfer(phone, { employerId, payoutId }, 'confirm')
}
