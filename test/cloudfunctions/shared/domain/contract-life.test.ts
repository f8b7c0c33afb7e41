import fc from 'fast-check'
import {
  advance,
  contractActs,
  contractStatuses,
  isSigned,
  type ContractAct,
  type ContractStatus,
} from '../../../../cloudfunctions/shared/domain/contract-life'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const moves: [ContractStatus, ContractAct, ContractStatus][] = [
  ['offered', 'sign', 'signed'],
  ['offered', 'decline', 'declined'],
  ['signed', 'counter-sign', 'completed'],
]
const refusals: [ContractStatus, ContractAct, string][] = [
  ['offered', 'counter-sign', 'AGREEMENT_NOT_SIGNED'],
  ['signed', 'sign', 'AGREEMENT_ALREADY_SIGNED'],
  ['signed', 'decline', 'AGREEMENT_ALREADY_SIGNED'],
  ['completed', 'sign', 'AGREEMENT_ALREADY_SIGNED'],
  ['completed', 'decline', 'AGREEMENT_ALREADY_SIGNED'],
  ['completed', 'counter-sign', 'AGREEMENT_COMPLETED'],
  ['declined', 'sign', 'AGREEMENT_DECLINED'],
  ['declined', 'decline', 'AGREEMENT_DECLINED'],
  ['declined', 'counter-sign', 'AGREEMENT_DECLINED'],
]

it.each(moves)('moves from %s by %s to %s', (from, act, to) => {
  expect(advance(from, act)).toBe(to)
})

it.each(refusals)('refuses in %s to %s with %s', (from, act, code) => {
  expect(() => advance(from, act)).toThrow(new Refusal(code as Refusal['code']))
})

it('is tested for every act in every status', () => {
  const tested = [...moves, ...refusals].map(([from, act]) => `${from} ${act}`)
  expect(tested.sort()).toEqual(contractStatuses.flatMap((from) => contractActs.map((act) => `${from} ${act}`)).sort())
})

it.each(contractStatuses.map((status) => [status, ['signed', 'completed'].includes(status)] as const))(
  'lets work begin in %s: %s',
  (status, may) => {
    expect(isSigned(status)).toBe(may)
  },
)

/** What was done, of all that was tried, from the offer on. */
function history(tried: readonly ContractAct[]): { done: ContractAct[]; status: ContractStatus } {
  const done: ContractAct[] = []
  let status: ContractStatus = 'offered'
  for (const act of tried) {
    try {
      status = advance(status, act)
      done.push(act)
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
    }
  }
  return { done, status }
}

it('ends by every history in one of four ways, and nothing that ended moves again', () => {
  const ends: Record<string, ContractStatus> = {
    '': 'offered',
    sign: 'signed',
    decline: 'declined',
    'sign counter-sign': 'completed',
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...contractActs), { maxLength: 30 }), (tried) => {
      const { done, status } = history(tried)
      expect(ends[done.join(' ')]).toBe(status)
    }),
  )
})
