import { advance } from '../domain/contract-life'
import type { Database } from '../store/connect'
import { lockContract, moveContract, type LockedContract } from '../store/contract-life'
import { appendContractEvent } from './append-contract-event'

const closings = {
  supersede: { status: 'superseded', event: 'superseded' },
  end: { status: 'terminated', event: 'ended' },
} as const

/**
 * Closes the contract that a newer version supersedes or an ending ends, in the transaction in which that one was signed; the
 * first contract of an application has none before it. Refuses with what the life of the earlier one says.
 */
export async function closePrevious(
  db: Database,
  { employerId, contractId, previousContractId }: Pick<LockedContract, 'employerId' | 'contractId' | 'previousContractId'>,
  { act, at, actor }: { act: keyof typeof closings; at: Date; actor: string },
): Promise<void> {
  if (previousContractId === null) return
  const previous = { employerId, contractId: previousContractId }
  advance((await lockContract(db, previous)).status, act)
  const { status, event } = closings[act]
  await moveContract(db, previous, { status, at })
  await appendContractEvent(db, { ...previous, event, at, actor, data: { by: contractId } })
}
