import { requireOpenToSign } from '../shared/domain/agreement'
import * as comprehension from '../shared/domain/comprehension'
import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import { sha256 } from '../shared/sha256'
import { findBasis } from '../shared/store/contract-basis'
import { listAnswers } from '../shared/store/contract-answers'
import type { Database } from '../shared/store/connect'
import type { ContractKey } from '../shared/store/contract-life'
import { getContract, type Contract } from '../shared/store/contracts'

/** The worker's own contract as long as it may be signed. Refuses with NOT_FOUND and with what the contract's life says. */
export async function getContractToSign(key: ContractKey, { db, now, principal }: Context<'worker'>): Promise<Contract> {
  const { employerId, contractId } = key
  const contract = await getContract(db, { employerId, contractId, workerId: principal.workerId })
  requireOpenToSign(contract, now())
  return contract
}

/** The questions of a contract: none about an ending, or about a text that was not opened. */
export async function questionsOf(db: Database, { employerId, contractId }: ContractKey): Promise<comprehension.KeyedQuestion[]> {
  const facts = (await findBasis(db, { employerId, contractId }))?.facts
  return facts === undefined ? [] : comprehension.questionsFor(contractId, facts, sha256)
}

/** Refuses with QUESTIONS_NOT_ANSWERED. */
export async function requireAnswered(db: Database, contract: Contract): Promise<void> {
  const answers = await listAnswers(db, contract)
  const questions = await questionsOf(db, contract)
  const isOpened = contract.purpose === 'end' || questions.length > 0
  if (!isOpened || !comprehension.isAllRight(questions, answers)) throw new Refusal('QUESTIONS_NOT_ANSWERED')
}
