import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { runTimer } from '../../support/fixtures/pay'
import { aHolder, documentOf, keepDocument } from '../../support/fixtures/documents'
import { apply, becomeWorker, crashOnceAt, postJob, refusalOf, registerEmployer } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

const consents = { idNumber: consentVersions['id-number'], face: consentVersions.face }
const longBefore = '2026-03-02T12:00:00+08:00'
const lastDay = '2026-06-30'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: longBefore, mocks: ['weixin', 'tencent-faceid'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
})
beforeEach(() => world.clock.set(longBefore))
afterAll(() => world.close())
const told = async (persona: string): Promise<unknown[]> =>
  (await world.expectOk(persona, 'message', 'list-messages')).messages.filter(({ kind }) => kind === 'DOCUMENT_ENDS')

describe('until when a document is valid', () => {
  it('is unknown at first, is told once, and is kept', async () => {
    const { persona } = await aHolder(world)
    expect(await documentOf(world, persona)).toEqual({ status: 'unknown' })
    expect(await keepDocument(world, persona, lastDay)).toEqual({ status: 'valid', validUntil: lastDay })
    expect(await documentOf(world, persona)).toEqual({ status: 'valid', validUntil: lastDay })
    expect(await refusalOf(world, [persona, 'identity', 'keep-document', { validUntil: '2040-01-01' }])).toMatchObject({
      code: 'DOCUMENT_DATE_KNOWN',
    })
  })

  it('may be for ever, which nobody watches', async () => {
    const { persona } = await aHolder(world)
    expect(await keepDocument(world, persona, null)).toEqual({ status: 'long-term' })
    expect(await refusalOf(world, [persona, 'identity', 'renew-document', { consents }])).toMatchObject({
      code: 'ALREADY_VERIFIED',
    })
  })

  it('is asked of nobody who is not verified', async () => {
    await becomeWorker(world, 'nobody-yet')
    for (const [action, data] of [
      ['keep-document', { validUntil: lastDay }],
      ['renew-document', { consents }],
    ] as const)
      expect((await refusalOf(world, ['nobody-yet', 'identity', action, data])).code).toBe('NOT_VERIFIED')
  })
})

describe('a document that ends', () => {
  it('is told of once, thirty days before', async () => {
    const { persona } = await aHolder(world)
    await keepDocument(world, persona, lastDay)
    await world.clock.set('2026-05-31T08:59:00+08:00')
    await runTimer(world)
    expect(await told(persona)).toEqual([])
    await world.clock.set('2026-05-31T09:00:00+08:00')
    await runTimer(world)
    await world.clock.advance('1d')
    await runTimer(world)
    expect(await told(persona)).toMatchObject([{ values: { validUntil: lastDay } }])
  })

  it('is told of once also when the timer dies after it', async () => {
    const { persona } = await aHolder(world)
    await keepDocument(world, persona, lastDay)
    await world.clock.set('2026-05-31T09:00:00+08:00')
    crashOnceAt(world, 'clockwork.after-work')
    expect(await runTimer(world)).toMatchObject({ failed: 1 })
    await world.clock.advance('1d')
    await runTimer(world)
    expect(await told(persona)).toHaveLength(1)
  })

  it('stops the next shift that begins after it, and none before', async () => {
    const { persona } = await aHolder(world)
    await keepDocument(world, persona, lastDay)
    await world.clock.set('2026-06-29T18:00:00+08:00')
    await apply(world, persona, await postJob(world, 'boss'))
    await world.clock.set('2026-06-30T18:00:00+08:00')
    const call = [persona, 'job', 'apply-for-job', await postJob(world, 'boss', { job: { startsAtLocal: '09:00' } })] as const
    expect(await refusalOf(world, [...call])).toEqual({ code: 'DOCUMENT_ENDED', detail: { validUntil: lastDay } })
  })
})
