import { isFinal } from '../domain/payout'
import { open } from '../personal-data'
import { findPayout, movePayout, type PayoutEvent, type StoredPayout } from '../store/payouts'
import { createTransfer, queryTransfer, type TransferAnswer, type TransferOrder } from '../vendors/wechat-pay/client'
import { settlePayout, type Settling } from './settle-payout'

/** A bill that the vendor does not know this long after the last call was not made: queries may lag behind. */
const graceMs = 10 * 60_000

/**
 * Sends the stored bill. It may be called again at any time: the same number with the same parameters is the same bill.
 * Gives the payout as it stands afterwards; an unknown outcome leaves it `sending`.
 */
export async function sendPayout(context: Settling, payout: StoredPayout): Promise<StoredPayout> {
  if (isFinal(payout.status)) return payout
  const order = orderOf(context, payout)
  context.crashPoint('payout.before-send')
  const answer = await createTransfer(context.settings.wechatPay(), order)
  context.crashPoint('payout.after-send')
  return take(context, payout, { answer, source: 'create' })
}

/** Asks the vendor how the bill stands, and takes the answer. */
export async function askForPayout(context: Settling, payout: StoredPayout): Promise<StoredPayout> {
  if (isFinal(payout.status)) return payout
  return take(context, payout, { answer: await ask(context, payout), source: 'query' })
}

/**
 * What a timer does with a payout that is not settled: ask first; send the same bill again only when the vendor does not have
 * it, and either has said so itself or has had time to know it. Gives whether the payout is settled.
 */
export async function pursuePayout(context: Settling, employerId: string, payoutId: string): Promise<boolean> {
  const payout = await findPayout(context.db, employerId, payoutId)
  if (payout === undefined || isFinal(payout.status)) return true
  const answer = await ask(context, payout)
  if (answer.kind !== 'not-found') return isFinal((await take(context, payout, { answer, source: 'query' })).status)
  if (!mayBeMissing(context, payout)) return false
  return isFinal((await sendPayout(context, payout)).status)
}

/** The vendor has refused the bill with a code, or has not known it for longer than a query may lag. */
function mayBeMissing({ now }: Settling, { failure, updatedAt }: StoredPayout): boolean {
  return failure !== null || now().getTime() - updatedAt.getTime() >= graceMs
}

async function ask(context: Settling, payout: StoredPayout): Promise<TransferAnswer> {
  context.crashPoint('payout.before-query')
  const answer = await queryTransfer(context.settings.wechatPay(), payout.outBillNo)
  context.crashPoint('payout.after-query')
  return answer
}

async function take(
  context: Settling,
  payout: StoredPayout,
  { answer, source }: { answer: TransferAnswer; source: Extract<PayoutEvent['source'], 'create' | 'query'> },
): Promise<StoredPayout> {
  if (answer.kind === 'known') return (await settlePayout(context, payout, { ...answer.bill, source })).payout
  const code = 'code' in answer ? answer.code : 'NOT_FOUND'
  context.log.warn({ payoutId: payout.payoutId, source, answer: answer.kind, code }, 'a bill is not settled')
  if (source === 'query' || payout.status !== 'sending') return payout
  // the vendor said no to the bill as it is: finance sees the reason, and the same bill is sent again
  const failure = answer.kind === 'retry-same' || answer.kind === 'rejected' ? code : null
  await movePayout(context.db, payout, { status: 'sending', at: context.now(), failure })
  return { ...payout, failure }
}

function orderOf({ settings }: Settling, { workerId, outBillNo, request }: StoredPayout): TransferOrder {
  const { nameSealed, ...order } = request
  if (nameSealed === undefined) return { ...order, outBillNo }
  const userName = open(settings.personalData(), { sealed: nameSealed, row: `identity:${workerId}:name` })
  return { ...order, outBillNo, userName }
}
