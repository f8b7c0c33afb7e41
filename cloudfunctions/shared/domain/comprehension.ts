import type { KeyTerm } from './agreement-text'
import type { AgreementVariables } from './agreement-variables'
import type { Hash } from './evidence-chain'

/** What the key terms of a text say, as they were when it was made: a job that changes later changes no right answer. */
export interface AgreementFacts {
  fenPerHour: number
  startsAtLocal: string
  endsAtLocal: string
  siteName: string
  insurance: 'employer' | 'worker' | 'nobody'
  quit: 'any-time' | 'penalty' | 'not-allowed'
}

const placeCodes = ['told-each-day', 'own-choice'] as const
const insuranceCodes = ['employer', 'worker', 'nobody'] as const
const quitCodes = ['any-time', 'penalty', 'not-allowed'] as const
export type OptionCode = (typeof placeCodes | typeof insuranceCodes | typeof quitCodes)[number]

/** An answer that can be chosen: a value, or a code that the phone has words for. */
export type Option =
  { fenPerHour: number } | { startsAtLocal: string; endsAtLocal: string } | { siteName: string } | { code: OptionCode }

export interface Question {
  term: KeyTerm
  options: Option[]
}
/** A question with the place of the right option, which stays in the cloud. */
export interface KeyedQuestion extends Question {
  right: number
}

/** Questions that somebody is asked: always the pay, and as many of the others. */
const OTHERS_ASKED = 2
const HOUR = 60
const DAY = 24 * HOUR

/** The facts of a text that is made from our own wording, which has the employer insure and the worker free to go. */
export function factsOf(variables: Omit<AgreementVariables, 'maskedName' | 'maskedIdNumber'>): AgreementFacts {
  const { payFenPerHour: fenPerHour, startsAtLocal, endsAtLocal, siteName } = variables
  return { fenPerHour, startsAtLocal, endsAtLocal, siteName, insurance: 'employer', quit: 'any-time' }
}

/**
 * The three questions of a contract, pay first. The contract's id decides, through the hash, which are asked and in which order
 * their options stand, so that they are the same each time and differ from one contract to the next.
 */
export function questionsFor(contractId: string, facts: AgreementFacts, hash: Hash): KeyedQuestion[] {
  const others = shuffled(['hours', 'place', 'insurance', 'quit'] as const, (term) => hash(`${contractId}:${term}`))
  return (['pay', ...others.slice(0, OTHERS_ASKED)] as const).map((term) => {
    const [right, ...wrong] = optionsOf[term](facts)
    const options = shuffled([right, ...wrong], (_option, index) => hash(`${contractId}:${term}:${String(index)}`))
    return { term, options, right: options.indexOf(right) }
  })
}

/** Whether an answer names the right option; undefined when that question is not asked. */
export function isRight(questions: readonly KeyedQuestion[], answer: { term: KeyTerm; option: number }): boolean | undefined {
  const question = questions.find(({ term }) => term === answer.term)
  return question && question.right === answer.option
}

/** Whether every question was answered right at some time. */
export function isAllRight(
  questions: readonly KeyedQuestion[],
  answers: readonly { term: KeyTerm; isRight: boolean }[],
): boolean {
  return questions.every(({ term }) => answers.some((answer) => answer.term === term && answer.isRight))
}

type Options = readonly [right: Option, wrong: Option, wrong: Option]

/** Of each question the right option first. */
const optionsOf: Readonly<Record<KeyTerm, (facts: AgreementFacts) => Options>> = {
  pay: ({ fenPerHour }) => [{ fenPerHour }, { fenPerHour: lowerPay(fenPerHour) }, { fenPerHour: higherPay(fenPerHour) }],
  hours: ({ startsAtLocal, endsAtLocal }) => [
    { startsAtLocal, endsAtLocal },
    { startsAtLocal: later(startsAtLocal, 4 * HOUR), endsAtLocal: later(endsAtLocal, 4 * HOUR) },
    { startsAtLocal: later(startsAtLocal, 8 * HOUR), endsAtLocal: later(endsAtLocal, 8 * HOUR) },
  ],
  place: ({ siteName }) => [{ siteName }, { code: placeCodes[0] }, { code: placeCodes[1] }],
  insurance: ({ insurance }) => codes(insurance, insuranceCodes),
  quit: ({ quit }) => codes(quit, quitCodes),
}

function codes(right: OptionCode, all: readonly [OptionCode, OptionCode, OptionCode]): Options {
  const [one, other] = all.filter((code) => code !== right)
  if (one === undefined || other === undefined) throw new Error('a question has three options')
  return [{ code: right }, { code: one }, { code: other }]
}

/** Far enough away that nobody takes it for a slip of the finger, in half yuan as wages are named. */
function lowerPay(fen: number): number {
  const lower = Math.round((fen * 0.8) / 50) * 50
  return lower > 0 && lower < fen ? lower : Math.floor(fen / 2)
}

function higherPay(fen: number): number {
  return Math.max(fen + 100, Math.round((fen * 1.25) / 50) * 50)
}

/** A wall clock that many minutes later, on the next day if need be. */
function later(local: string, minutes: number): string {
  const [hour = 0, minute = 0] = local.split(':').map(Number)
  const moved = (hour * HOUR + minute + minutes) % DAY
  return [Math.floor(moved / HOUR), moved % HOUR].map((part) => String(part).padStart(2, '0')).join(':')
}

/** In the order of the hashes. */
function shuffled<Item>(items: readonly Item[], hashOf: (item: Item, index: number) => string): Item[] {
  const keyed = items.map((item, index) => ({ item, key: hashOf(item, index) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item)
}
