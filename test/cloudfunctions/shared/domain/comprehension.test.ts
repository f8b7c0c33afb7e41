import { factsOf, isRight, questionsFor, type AgreementFacts } from '../../../../cloudfunctions/shared/domain/comprehension'
import { sha256 } from '../../../../cloudfunctions/shared/sha256'
import { agreementVariables } from '../../../support/builders/agreements'

const facts = factsOf(agreementVariables)
const many = Array.from({ length: 200 }, (_, number) => `contract-${String(number)}`)
const asked = (contractId: string, of: AgreementFacts = facts) => questionsFor(contractId, of, sha256)

describe('the questions of a contract', () => {
  it('are three, pay first, each with three different options', () => {
    for (const contractId of many) {
      const questions = asked(contractId)
      expect(questions.map(({ term }) => term)[0]).toBe('pay')
      expect(new Set(questions.map(({ term }) => term)).size).toBe(3)
      for (const { options } of questions) expect(new Set(options.map((option) => JSON.stringify(option))).size).toBe(3)
    }
  })

  it('are the same each time, and differ between contracts in what is asked and where the right option stands', () => {
    expect(asked('a')).toEqual(asked('a'))
    const terms = new Set(many.flatMap((contractId) => asked(contractId).map(({ term }) => term)))
    expect([...terms].sort()).toEqual(['hours', 'insurance', 'pay', 'place', 'quit'])
    expect(new Set(many.map((contractId) => asked(contractId)[0]?.right))).toEqual(new Set([0, 1, 2]))
  })

  it.each([
    ['pay', { fenPerHour: 2600 }],
    ['hours', { startsAtLocal: '22:00', endsAtLocal: '06:00' }],
    ['place', { siteName: '一号仓' }],
    ['insurance', { code: 'employer' }],
    ['quit', { code: 'any-time' }],
  ])('have what the text says as the right option: %s', (term, option) => {
    const questions = many.map((contractId) => asked(contractId).find((question) => question.term === term))
    const found = questions.flatMap((question) => (question ? [question.options[question.right]] : []))
    expect(found.length).toBeGreaterThan(50)
    for (const right of found) expect(right).toEqual(option)
  })

  it.each([2, 40, 99, 100, 101, 2600, 2650, 1_000_000])('name three amounts of money for a pay of %d fen', (fenPerHour) => {
    const amounts = asked('a', { ...facts, fenPerHour })[0]?.options.map((option) => 'fenPerHour' in option && option.fenPerHour)
    expect(new Set(amounts).size).toBe(3)
    for (const amount of amounts ?? []) expect(amount).toBeGreaterThan(0)
  })

  it('are answered by the place of the option, and only where they are asked', () => {
    const questions = asked('a')
    const [pay] = questions
    expect(isRight(questions, { term: 'pay', option: pay?.right ?? -1 })).toBe(true)
    expect(isRight(questions, { term: 'pay', option: ((pay?.right ?? 0) + 1) % 3 })).toBe(false)
    const missing = (['hours', 'place', 'insurance', 'quit'] as const).find(
      (term) => !questions.some((each) => each.term === term),
    )
    expect(missing && isRight(questions, { term: missing, option: 0 })).toBeUndefined()
  })
})
