import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { chainOf } from '../../support/contract-chain'
import {
  aPerson,
  apply,
  becomeWorker,
  crashOnceAt,
  eveningBefore,
  postJob,
  prepareToSign,
  refusalOf,
  registerEmployer,
  verify,
  type JobKey,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'
import { actOf } from './opened-act'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

type Offer = Parameters<typeof prepareToSign>[2]

async function offered(persona: string, sequence: number): Promise<Offer> {
  await becomeWorker(world, persona)
  const { employerId, applicationId } = await apply(world, persona, job)
  await verify(world, persona, aPerson({ sequence }))
  return world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
}
const no = ({ employerId, contractId }: Offer): object => ({ employerId, contractId, reason: 'pay' })
const statusOf = async ({ contractId }: Offer): Promise<string> =>
  (
    await world.environment.db
      .selectFrom('contract')
      .select('status')
      .where('contract_id', '=', contractId)
      .executeTakeFirstOrThrow()
  ).status

describe('declining an agreement', () => {
  it('keeps the reason in the chain of events, frees the place, and leads to another job', async () => {
    const before = (await world.expectOk('boss', 'job', 'get-job', { ...job })).placesLeft
    const offer = await offered('li-na', 71)
    expect(await world.expectOk('li-na', 'contract', 'decline-agreement', no(offer))).toEqual({
      contractId: offer.contractId,
      declinedAt: new Date(eveningBefore).toISOString(),
    })
    const { names, last, isWhole } = await chainOf(world, offer.contractId)
    expect({ names, isWhole }).toEqual({ names: ['sent', 'opened', 'declined'], isWhole: true })
    expect(last).toEqual({ reason: 'pay' })
    const { nextStep, engagement } = await world.expectOk('li-na', 'account', 'get-work-card')
    expect(nextStep.code).toBe('FIND_JOB')
    expect(engagement).toBeUndefined()
    expect((await world.expectOk('boss', 'job', 'get-job', { ...job })).placesLeft).toBe(before)
  })

  it('can still be read afterwards, as declined', async () => {
    const offer = await offered('reads-again', 72)
    await world.expectOk('reads-again', 'contract', 'decline-agreement', no(offer))
    const { employerId, applicationId } = offer
    const agreement = await world.expectOk('reads-again', 'contract', 'open-agreement', { employerId, applicationId })
    expect(agreement).toMatchObject({ status: 'declined', contractId: offer.contractId })
  })

  it('does not stop them from applying again, for an agreement of its own', async () => {
    const offer = await offered('changes-mind', 73)
    await world.expectOk('changes-mind', 'contract', 'decline-agreement', no(offer))
    const { employerId, applicationId } = await apply(world, 'changes-mind', job)
    const agreement = await world.expectOk('changes-mind', 'contract', 'open-agreement', { employerId, applicationId })
    expect(agreement.status).toBe('viewed')
    expect(agreement.contractId).not.toBe(offer.contractId)
  })

  it('happens once, and then nothing is signed', async () => {
    const offer = await offered('once', 74)
    await world.expectOk('once', 'contract', 'decline-agreement', no(offer))
    expect((await refusalOf(world, ['once', 'contract', 'decline-agreement', no(offer)])).code).toBe('AGREEMENT_DECLINED')
    expect((await refusalOf(world, ['once', 'contract', 'sign-agreement', actOf(offer)])).code).toBe('AGREEMENT_DECLINED')
    expect((await chainOf(world, offer.contractId)).names).toEqual(['sent', 'opened', 'declined'])
  })

  it('is possible after the deadline too', async () => {
    const offer = await offered('too-late', 79)
    const { db } = world.environment
    const expired = { status: 'expired', closed_at: new Date(eveningBefore) } as const
    await db.updateTable('contract').set(expired).where('contract_id', '=', offer.contractId).execute()
    await world.expectOk('too-late', 'contract', 'decline-agreement', no(offer))
    expect(await statusOf(offer)).toBe('declined')
  })

  it('is refused once it is signed', async () => {
    const offer = await offered('signed-it', 75)
    await prepareToSign(world, 'signed-it', offer)
    await world.expectOk('signed-it', 'contract', 'sign-agreement', actOf(offer))
    expect((await refusalOf(world, ['signed-it', 'contract', 'decline-agreement', no(offer)])).code).toBe(
      'AGREEMENT_ALREADY_SIGNED',
    )
    expect(await statusOf(offer)).toBe('signed')
  })

  it('leaves one of both when two phones sign and decline at once', async () => {
    const offer = await offered('two-phones', 76)
    await prepareToSign(world, 'two-phones', offer)
    const answers = await Promise.all([
      world.call('two-phones', 'contract', 'sign-agreement', actOf(offer)),
      world.call('two-phones', 'contract', 'decline-agreement', no(offer)),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { names, isWhole } = await chainOf(world, offer.contractId)
    expect(names.filter((name) => name === 'signed' || name === 'declined')).toEqual([await statusOf(offer)])
    expect(isWhole).toBe(true)
  })

  it("refuses another worker's contract as if there were none", async () => {
    const offer = await offered('owner', 77)
    await becomeWorker(world, 'thief')
    expect((await refusalOf(world, ['thief', 'contract', 'decline-agreement', no(offer)])).code).toBe('NOT_FOUND')
    expect(await statusOf(offer)).toBe('viewed')
  })

  it('takes no reason in words of their own', async () => {
    const offer = await offered('talks', 78)
    const request = { ...no(offer), reason: '老板骂人' }
    expect((await refusalOf(world, ['talks', 'contract', 'decline-agreement', request])).code).toBe('MALFORMED_REQUEST')
  })

  it.each(crashPoints.filter((name) => name.startsWith('decline.')).map((name, index) => [name, index] as const))(
    'ends declined, once, after a crash at %s',
    async (name, index) => {
      const persona = `crash-${String(index)}`
      const offer = await offered(persona, 700 + index)
      crashOnceAt(world, name)
      expect((await refusalOf(world, [persona, 'contract', 'decline-agreement', no(offer)])).code).toBe('INTERNAL_FAULT')
      await world.call(persona, 'contract', 'decline-agreement', no(offer))
      expect(await statusOf(offer)).toBe('declined')
      expect((await chainOf(world, offer.contractId)).names).toEqual(['sent', 'opened', 'declined'])
    },
  )
})
