import { contractLife, contractStatuses } from '../../../cloudfunctions/shared/domain/contract-life'
import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { messagesOf, opened, put, startAgreementWorld, statusOf } from '../../support/agreement-life'
import { chainOf } from '../../support/contract-chain'
import { crashOnceAt, eveningBefore, refusalOf, type JobKey } from '../../support/onboarding'
import type { World } from '../../support/world'

let world: World
let job: JobKey
beforeAll(async () => {
  ;({ world, job } = await startAgreementWorld())
})
beforeEach(() => world.clock.set(eveningBefore))
afterAll(() => world.close())

const asked = async (contractId: string) => (await chainOf(world, contractId)).names.filter((name) => name === 'extension-asked')

describe('asking for more time', () => {
  it('tells the owners once for one deadline, and once more for the next', async () => {
    const { employerId, contractId } = await opened(world, 'li-na', { job, sequence: 1 })
    await put(world, contractId, 'expired')
    const ask = () => world.expectOk('li-na', 'agreement', 'ask-for-time', { employerId, contractId })
    const first = await ask()
    await world.clock.advance('1m')
    expect(await ask()).toEqual(first)
    expect(await asked(contractId)).toHaveLength(1)
    expect(await messagesOf(world, 'boss')).toEqual(['AGREEMENT_TIME_ASKED'])
    await world.expectOk('boss', 'agreement', 'extend-agreement', { contractId })
    await ask()
    expect(await asked(contractId)).toHaveLength(2)
    expect(await messagesOf(world, 'boss')).toEqual(['AGREEMENT_TIME_ASKED', 'AGREEMENT_TIME_ASKED'])
  })

  it('is told to the worker who opens the agreement again', async () => {
    const { employerId, applicationId, contractId } = await opened(world, 'reads', { job, sequence: 2 })
    const { askedAt } = await world.expectOk('reads', 'agreement', 'ask-for-time', { employerId, contractId })
    const agreement = await world.expectOk('reads', 'contract', 'open-agreement', { employerId, applicationId })
    expect(agreement.timeAskedAt).toBe(askedAt)
  })

  it('happens once for taps that arrive at once', async () => {
    const { employerId, contractId } = await opened(world, 'eager', { job, sequence: 3 })
    const ask = () => world.call('eager', 'agreement', 'ask-for-time', { employerId, contractId })
    await Promise.all([ask(), ask(), ask()])
    expect(await asked(contractId)).toHaveLength(1)
  })

  it.each(contractStatuses.map((status, index) => [status, index] as const))(
    'does to an agreement that is %s what its life says',
    async (status, index) => {
      const persona = `ask-${status}`
      const { employerId, contractId } = await opened(world, persona, { job, sequence: 20 + index })
      await put(world, contractId, status)
      const answer = await world.call(persona, 'agreement', 'ask-for-time', { employerId, contractId })
      const outcome = contractLife[status]['ask-time']
      expect(answer.ok ? { to: await statusOf(world, contractId) } : { refused: answer.error.code }).toEqual(outcome)
      expect(await statusOf(world, contractId)).toBe(status)
      expect(await asked(contractId)).toHaveLength('to' in outcome ? 1 : 0)
    },
  )

  it.each(crashPoints.filter((name) => name.startsWith('ask-time.')).map((name, index) => [name, index] as const))(
    'is asked once when the process ends at %s',
    async (name, index) => {
      const persona = `crash-${String(index)}`
      const { employerId, contractId } = await opened(world, persona, { job, sequence: 40 + index })
      crashOnceAt(world, name)
      await refusalOf(world, [persona, 'agreement', 'ask-for-time', { employerId, contractId }])
      await world.expectOk(persona, 'agreement', 'ask-for-time', { employerId, contractId })
      expect(await asked(contractId)).toHaveLength(1)
    },
  )

  it("is nobody else's to ask", async () => {
    const { employerId, contractId } = await opened(world, 'guarded', { job, sequence: 50 })
    expect((await refusalOf(world, ['li-na', 'agreement', 'ask-for-time', { employerId, contractId }])).code).toBe('NOT_FOUND')
  })
})
