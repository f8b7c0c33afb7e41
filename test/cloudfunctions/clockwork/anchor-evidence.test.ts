import { sql } from 'kysely'
import { isAnchored, anchorContent } from '../../../cloudfunctions/shared/domain/evidence-anchor'
import { stampedMoment } from '../../../cloudfunctions/shared/document/verify-time-stamp'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import { listContractEvents } from '../../../cloudfunctions/shared/store/contract-proof'
import { listAnchors } from '../../../cloudfunctions/shared/store/evidence-anchors'
import { aPerson, engage, eveningBefore, postJob, registerEmployer, verify, becomeWorker, apply } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let key: { employerId: string; contractId: string }
let job: { employerId: string; jobId: string }
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
  const taken = await engage(world, 'li-na', { job, person: aPerson({ sequence: 81 }) })
  key = await contractOf('li-na', taken)
})
afterAll(() => world.close())

async function contractOf(persona: string, { employerId, applicationId }: { employerId: string; applicationId: string }) {
  const { contractId } = await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
  return { employerId, contractId }
}
const turn = () => world.expectOk({ kind: 'timer' }, 'clockwork', 'anchor-evidence', {})
const anchors = (of = key) => listAnchors(world.environment.db, of)
const stamped = async (): Promise<boolean> => {
  const { TSA_CERTIFICATE } = world.environment.settings.certificate()
  const found = await anchors()
  return found.every((anchor) => stampedMoment(anchor.token, Buffer.from(anchorContent(anchor)), TSA_CERTIFICATE) !== undefined)
}

describe('the anchors of the evidence', () => {
  it('wait until the day is over', async () => {
    expect(await turn()).toEqual({ anchored: 0, finished: true })
    expect(await anchors()).toEqual([])
  })

  it('stamp every chain that gained events, once, whatever day is caught up with', async () => {
    await world.clock.advance('80h')
    await becomeWorker(world, 'wang-lei')
    const taken = await apply(world, 'wang-lei', job)
    await verify(world, 'wang-lei', aPerson({ sequence: 82 }))
    const other = await contractOf('wang-lei', taken)
    await world.clock.advance('24h')
    const turns = await Promise.all([turn(), turn()])
    expect(turns.reduce((sum, { anchored }) => sum + anchored, 0)).toBe(2)
    expect(await turn()).toEqual({ anchored: 0, finished: true })
    const [anchor, ...more] = await anchors()
    expect(more).toEqual([])
    expect(anchor?.day).toBe('2026-03-01')
    expect((await anchors(other)).map(({ day }) => day)).toEqual(['2026-03-05'])
  })

  it('can be verified from the chain to the token', async () => {
    const events = await listContractEvents(world.environment.db, key)
    const [anchor] = await anchors()
    if (anchor === undefined) throw new Error('expected an anchor')
    expect(isAnchored(events, anchor, sha256)).toBe(true)
    expect(await stamped()).toBe(true)
  })

  it('notice a chain that was written anew, and a list that is not the stamped one', async () => {
    const events = await listContractEvents(world.environment.db, key)
    const [anchor] = await anchors()
    if (anchor === undefined) throw new Error('expected an anchor')
    const rewritten = events.map((event) => ({ ...event, hash: sha256(event.hash) }))
    expect(isAnchored(rewritten, anchor, sha256)).toBe(false)
    expect(isAnchored(events.slice(0, -1), anchor, sha256)).toBe(false)
    const { TSA_CERTIFICATE } = world.environment.settings.certificate()
    const changed = Buffer.from(anchorContent({ ...anchor, day: '2026-03-02' }))
    expect(stampedMoment(anchor.token, changed, TSA_CERTIFICATE)).toBeUndefined()
    expect(stampedMoment('AAAA', changed, TSA_CERTIFICATE)).toBeUndefined()
  })

  it('are never changed by the application', async () => {
    const { db } = world.environment
    for (const table of ['evidence_anchor', 'evidence_anchor_head'])
      await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow('permission denied')
  })

  it('wait while the authority is down', async () => {
    await becomeWorker(world, 'zhang-wei')
    const taken = await apply(world, 'zhang-wei', job)
    await verify(world, 'zhang-wei', aPerson({ sequence: 83 }))
    const third = await contractOf('zhang-wei', taken)
    await world.clock.advance('24h')
    const rule = { match: { operation: 'time-stamp' }, effect: { code: 'timeNotAvailable' }, times: 1 }
    await world.mock('certificate-authority').post('/rules', rule)
    expect(await turn()).toEqual({ anchored: 0, finished: false })
    expect(await anchors(third)).toEqual([])
    expect(await turn()).toEqual({ anchored: 1, finished: true })
    expect(await anchors(third)).toHaveLength(1)
  })
})
