import { becomeWorker, eveningBefore, postJob, refusalOf, registerEmployer, type JobKey } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'
import { openedOnly } from './opened-act'

let world: World
let job: JobKey
let key: { employerId: string; contractId: string }
let sections: number
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'tencent-faceid'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
  const agreement = await openedOnly(world, job, { persona: 'listener', sequence: 1 })
  key = { employerId: agreement.employerId, contractId: agreement.contractId }
  sections = agreement.sections.length
})
afterEach(() => world.mock('tencent-faceid').clearRules())
afterAll(() => world.close())

const hear = (part: string, piece = 1) => world.expectOk('listener', 'contract', 'read-aloud', { ...key, part, piece })
const refusedTo = (part: string, piece: number) =>
  refusalOf(world, ['listener', 'contract', 'read-aloud', { ...key, part, piece }])

describe('an agreement that is read aloud', () => {
  it.each(['pay', 'hours', 'place', 'insurance', 'quit'])(
    'says the key term %s in pieces that fit into a reply',
    async (part) => {
      const { pieces } = await hear(part)
      for (let piece = 1; piece <= pieces; piece += 1) {
        const reply = await hear(part, piece)
        expect(JSON.stringify(reply).length).toBeLessThan(100_000)
        expect(Buffer.from(reply.wavBase64, 'base64').toString('latin1', 0, 4)).toBe('RIFF')
      }
      expect((await refusedTo(part, pieces + 1)).code).toBe('NOT_FOUND')
    },
  )

  it('says each section with its heading, and no section more', async () => {
    expect((await hear('0')).pieces).toBeGreaterThan(1)
    expect((await refusedTo(String(sections), 1)).code).toBe('NOT_FOUND')
  })

  it('says so when the vendor is down', async () => {
    const rule = { match: { operation: 'text-to-voice' }, effect: { fault: 'drop-before' }, times: 1 }
    await world.mock('tencent-faceid').post('/rules', rule)
    expect(await refusedTo('pay', 1)).toEqual({ code: 'VENDOR_UNAVAILABLE', detail: { vendor: 'tencent-tts' } })
  })

  it('is nobody else’s', async () => {
    await becomeWorker(world, 'thief')
    const request = { ...key, part: 'pay', piece: 1 }
    expect((await refusalOf(world, ['thief', 'contract', 'read-aloud', request])).code).toBe('NOT_FOUND')
  })
})
