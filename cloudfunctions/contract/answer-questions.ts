import type { Context } from '../shared/context'
import * as comprehension from '../shared/domain/comprehension'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { Refusal } from '../shared/refusal'
import { countAnswer, listAnswers } from '../shared/store/contract-answers'
import type { Database } from '../shared/store/connect'
import { lockContract } from '../shared/store/contract-life'
import type { Contract } from '../shared/store/contracts'
import type { AnswerQuestionsReply, AnswerQuestionsRequest } from './api'
import { getContractToSign, questionsOf } from './open-contract'

type Results = AnswerQuestionsReply['results']

/**
 * Says which answers are right, and counts the wrong ones: nobody is stopped by them. Once all are right that is recorded, with
 * the text that it is about. Refuses with MALFORMED_REQUEST when a question is not asked, and with the contract's life.
 */
export async function answerQuestions(
  { employerId, contractId, answers }: AnswerQuestionsRequest,
  context: Context<'worker'>,
): Promise<AnswerQuestionsReply> {
  const contract = await getContractToSign({ employerId, contractId }, context)
  const questions = await questionsOf(context.db, contract)
  const results = answers.map(({ term, option }) => {
    const isRight = comprehension.isRight(questions, { term, option })
    if (isRight === undefined) throw new Refusal('MALFORMED_REQUEST', { field: 'answers' })
    return { term, isRight }
  })
  const at = context.now()
  const isDone = await context.db.transaction().execute((db) => count(db, contract, { questions, results, at }))
  return { results, isDone }
}

/** The contract is locked, so that of taps that arrive at once one is the last. */
async function count(
  db: Database,
  contract: Contract,
  { questions, results, at }: { questions: comprehension.KeyedQuestion[]; results: Results; at: Date },
): Promise<boolean> {
  const { employerId, contractId, textSha256 } = contract
  const { workerNo: actor } = await lockContract(db, contract)
  const wasDone = comprehension.isAllRight(questions, await listAnswers(db, contract))
  for (const result of results) await countAnswer(db, contract, { ...result, at })
  const answers = await listAnswers(db, contract)
  const isDone = comprehension.isAllRight(questions, answers)
  if (wasDone || !isDone) return isDone
  const wrong = answers.reduce((total, answer) => total + answer.wrong, 0)
  await appendContractEvent(db, { employerId, contractId, event: 'questions', at, actor, data: { textSha256, wrong } })
  return isDone
}
