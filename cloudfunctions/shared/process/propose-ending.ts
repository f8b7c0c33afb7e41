import type { Context } from '../context'
import { textSha256 } from '../domain/agreement-text'
import { dayOf } from '../domain/calendar'
import { advance } from '../domain/contract-life'
import * as ending from '../domain/ending'
import { Refusal } from '../refusal'
import { sha256 } from '../sha256'
import { getAgreementMaterial } from '../store/agreement-material'
import type { Database } from '../store/connect'
import { lockContract, moveContract } from '../store/contract-life'
import { getContract, type Contract, type NewContract } from '../store/contracts'
import { lockLiving } from '../store/renewals'
import { appendContractEvent } from './append-contract-event'
import { sendAgreement } from './send-agreement'

/** Who proposes to end which agreement, and when. */
export interface EndingProposal {
  employerId: string
  contractId: string
  workerId: string
  lastDay: string
}

/** An ending as it is sent. */
type SentEnding = Omit<NewContract, 'signBy'> & { lastDay: string }

/**
 * Makes the agreement by which both may end an agreement; nothing ends before both have signed it. Without a member of the
 * employer it is the worker who proposes, and has viewed it at once. Refuses with MALFORMED_REQUEST (the last day), NOT_FOUND, NOT_VERIFIED, ALREADY_ENDING, NEWER_AGREEMENT_WAITS
 * and with what the life of the agreement says.
 */
export async function proposeEnding(
  context: Pick<Context<'worker' | 'employer'>, 'db' | 'now' | 'newId'>,
  proposal: EndingProposal,
  memberId?: string,
): Promise<SentEnding> {
  const { db, now, newId } = context
  const ends = await getContract(db, proposal)
  const sentAt = now()
  ending.requireLastDay(proposal.lastDay, dayOf(sentAt))
  if (ends.purpose === 'end') throw new Refusal('NOT_FOUND')
  const { text, workerNo } = await textOf(db, ends, proposal.lastDay)
  const { employerId, applicationId, workerId, contractId: previousContractId } = ends
  const key = { employerId, contractId: newId(), applicationId, workerId, previousContractId }
  const hash = textSha256(text, sha256)
  const status = memberId === undefined ? 'viewed' : 'sent'
  const contract = { ...key, status, purpose: 'end', text, textSha256: hash, sentAt, lastDay: proposal.lastDay } as const
  await db
    .transaction()
    .execute((transaction) => save({ db: transaction, newId }, contract, { ends, actor: memberId ?? workerNo }))
  return contract
}

async function textOf(db: Database, ends: Contract, lastDay: string): Promise<{ text: Contract['text']; workerNo: string }> {
  const { variables, person } = await getAgreementMaterial(db, ends)
  if (person === undefined) throw new Refusal('NOT_VERIFIED')
  const { maskedName, maskedIdNumber } = person
  const { contractId, text } = ends
  const facts = { ...variables, maskedName, maskedIdNumber, lastDay, ends: { contractId, ...text } }
  return { text: ending.endingText(facts), workerNo: variables.workerNo }
}

async function save(
  context: Parameters<typeof sendAgreement>[0],
  contract: SentEnding,
  { ends, actor }: { ends: Contract; actor: string },
): Promise<void> {
  await makeRoom(context.db, contract, { ends, actor })
  const data = { lastDay: contract.lastDay }
  if (!(await sendAgreement(context, contract, { actor, data }))) throw new Refusal('ALREADY_ENDING')
}

/** One ending waits at a time; one that has expired gives way to another, and a newer version is decided about first. */
async function makeRoom(
  db: Database,
  { contractId: by, sentAt: at }: SentEnding,
  { ends, actor }: { ends: Contract; actor: string },
): Promise<void> {
  const { employerId } = ends
  const living = await lockLiving(db, ends)
  const current = living.find(({ contractId }) => contractId === ends.contractId) ?? (await lockContract(db, ends))
  advance(current.status, 'end')
  const waiting = living.find((each) => each.contractId !== ends.contractId)
  if (waiting === undefined) return
  if (waiting.purpose !== 'end') throw new Refusal('NEWER_AGREEMENT_WAITS')
  if (waiting.status !== 'expired') throw new Refusal('ALREADY_ENDING')
  const expired = { employerId, contractId: waiting.contractId }
  await moveContract(db, expired, { status: 'superseded', at })
  await appendContractEvent(db, { ...expired, event: 'superseded', at, actor, data: { by } })
}
