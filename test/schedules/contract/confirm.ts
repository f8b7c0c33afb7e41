import * as v from 'valibot'
import { phoneCodeOf } from '../../support/onboarding'
import { send, type Stage } from './stage'

const signing = v.object({
  questions: v.array(v.object({ term: v.string(), options: v.array(v.unknown()) })),
  answered: v.array(v.string()),
})
const results = v.object({ results: v.array(v.object({ isRight: v.boolean() })) })
const opened = v.object({ intentId: v.string(), verifyId: v.string() })

/** Answers the questions that the agreement asks, and confirms that it is the worker who signs. */
export async function confirmIntent(stage: Stage, by: 'confirm-by-face' | 'confirm-by-sms'): Promise<void> {
  const { shown } = stage.cast
  if (shown === undefined) return
  const key = { employerId: shown.employerId, contractId: shown.contractId }
  await answerAll(stage, key)
  if (by === 'confirm-by-sms') await confirmBySms(stage, key)
  else await confirmByFace(stage, key)
}

interface Key {
  employerId: string
  contractId: string
}

/** As somebody does who guesses: one answer after the other, until it is right. */
async function answerAll(stage: Stage, key: Key): Promise<void> {
  const asked = await send(stage, 'worker', { feature: 'contract', action: 'get-signing', data: key })
  if (asked?.ok !== true) return
  const { questions, answered } = v.parse(signing, asked.data)
  for (const { term, options } of questions)
    if (!answered.includes(term)) await guess(stage, key, { term, options: options.length })
}

async function guess(stage: Stage, key: Key, { term, options }: { term: string; options: number }): Promise<void> {
  for (let option = 0; option < options; option += 1) if (await isRight(stage, key, { term, option })) return
}

async function isRight(stage: Stage, key: Key, answer: { term: string; option: number }): Promise<boolean> {
  const data = { ...key, answers: [answer] }
  const told = await send(stage, 'worker', { feature: 'contract', action: 'answer-questions', data })
  return told?.ok === true && v.parse(results, told.data).results.some((result) => result.isRight)
}

async function confirmBySms(stage: Stage, key: Key): Promise<void> {
  const phoneCode = await phoneCodeOf(stage.lane.world, stage.cast.worker)
  await send(stage, 'worker', { feature: 'contract', action: 'start-intent', data: { ...key, method: 'sms', phoneCode } })
}

async function confirmByFace(stage: Stage, key: Key): Promise<void> {
  const started = await send(stage, 'worker', { feature: 'contract', action: 'start-intent', data: { ...key, method: 'face' } })
  if (started?.ok !== true || !v.is(opened, started.data)) return
  const { intentId, verifyId } = started.data
  await stage.lane.world
    .mock('weixin')
    .post(`/faces/${verifyId}`, { verify_ret: 10000 })
    .catch(() => undefined)
  await send(stage, 'worker', { feature: 'contract', action: 'finish-intent', data: { ...key, intentId } })
}
