import { listDocuments, type ContractDocument } from '../../cloudfunctions/shared/store/contract-documents'
import { aPerson, apply, becomeWorker, eveningBefore, postJob, registerEmployer, signFile, verify } from './onboarding'
import { startWorld, type World } from './world'

export interface ContractKey {
  employerId: string
  contractId: string
}

/** A completed agreement of `li-na` and one of `wang-lei` that only the worker has signed, with the same employer, `boss`. */
export async function twoAgreements(): Promise<{ world: World; key: ContractKey; otherKey: ContractKey }> {
  const world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  const job = await postJob(world, 'boss')
  const engaged = async (persona: string, sequence: number): Promise<ContractKey> => {
    await becomeWorker(world, persona)
    const taken = await apply(world, persona, job)
    await verify(world, persona, aPerson({ sequence }))
    await signFile(world, persona, taken)
    const { employerId, applicationId } = taken
    const { contractId } = await world.expectOk(persona, 'contract', 'open-agreement', { employerId, applicationId })
    return { employerId, contractId }
  }
  const key = await engaged('li-na', 71)
  const otherKey = await engaged('wang-lei', 72)
  await world.expectOk('boss', 'contract', 'countersign', { contractIds: [key.contractId] })
  return { world, key, otherKey }
}

/** A revision of an agreement's file as it is kept. */
export async function revisionOf(world: World, key: ContractKey, revision: ContractDocument['revision']): Promise<Buffer> {
  const documents = await listDocuments(world.environment.db, key)
  const found = documents.find((document) => document.revision === revision)
  if (found === undefined) throw new Error(`${key.contractId} has no revision ${String(revision)}`)
  return found.bytes
}
