import { sealPerson } from '../../../cloudfunctions/shared/sealed-person'
import {
  aPerson,
  eveningBefore,
  postJob,
  prepareToSign,
  refusalOf,
  registerEmployer,
  verify,
  type JobKey,
} from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'
import { actOf, openedOnly } from './opened-act'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

async function workerIdOf(persona: string): Promise<string> {
  const workers = world.environment.db.selectFrom('worker').select('worker_id').where('openid', '=', openidOf(persona))
  return (await workers.executeTakeFirstOrThrow()).worker_id
}

/** The identity leaves this account, by a move or an erasure. */
async function unverify(persona: string): Promise<void> {
  await world.environment.db
    .deleteFrom('identity')
    .where('worker_id', '=', await workerIdOf(persona))
    .execute()
}

/** A renewed document has another name on it. */
async function rename(persona: string, person: { name: string; idNumber: string }): Promise<void> {
  const { db, settings } = world.environment
  const workerId = await workerIdOf(persona)
  const { nameSealed, idNumberSealed } = sealPerson(settings.personalData(), person, `identity:${workerId}`)
  const sealed = { name_sealed: nameSealed, id_number_sealed: idNumberSealed }
  await db.updateTable('identity').set(sealed).where('worker_id', '=', workerId).execute()
}

describe('an agreement that was opened by somebody else than who signs', () => {
  it('is not signed, and opening it gives a text for the new person', async () => {
    const old = await openedOnly(world, job, { persona: 'rebound', sequence: 1 })
    await prepareToSign(world, 'rebound', old)
    await unverify('rebound')
    expect((await refusalOf(world, ['rebound', 'contract', 'sign-agreement', actOf(old)])).code).toBe('NOT_VERIFIED')
    await verify(world, 'rebound', aPerson({ sequence: 2, name: '王伟' }))
    expect((await refusalOf(world, ['rebound', 'contract', 'sign-agreement', actOf(old)])).code).toBe('IDENTITY_CHANGED')
    const { employerId, applicationId } = old
    const fresh = await world.expectOk('rebound', 'contract', 'open-agreement', { employerId, applicationId })
    expect(fresh.contractId).not.toBe(old.contractId)
    expect(fresh.textSha256).not.toBe(old.textSha256)
    expect(fresh.status).toBe('viewed')
    const before = await world.expectOk('rebound', 'contract', 'open-agreement', {
      employerId,
      applicationId,
      contractId: old.contractId,
    })
    expect(before.status).toBe('superseded')
    await prepareToSign(world, 'rebound', fresh)
    await world.expectOk('rebound', 'contract', 'sign-agreement', actOf(fresh))
  })

  it('is not signed under another name on the same number either', async () => {
    const old = await openedOnly(world, job, { persona: 'renamed', sequence: 3 })
    await prepareToSign(world, 'renamed', old)
    await rename('renamed', aPerson({ sequence: 3, name: '李丽' }))
    expect((await refusalOf(world, ['renamed', 'contract', 'sign-agreement', actOf(old)])).code).toBe('IDENTITY_CHANGED')
  })

  it('stays as it was for a person who is verified once more', async () => {
    const old = await openedOnly(world, job, { persona: 'same', sequence: 4 })
    await unverify('same')
    await verify(world, 'same', aPerson({ sequence: 4 }))
    const { employerId, applicationId, contractId } = old
    const again = await world.expectOk('same', 'contract', 'open-agreement', { employerId, applicationId })
    expect(again.contractId).toBe(contractId)
    await prepareToSign(world, 'same', again)
    await world.expectOk('same', 'contract', 'sign-agreement', actOf(again))
  })
})
