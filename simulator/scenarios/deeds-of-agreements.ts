import * as v from 'valibot'
import type { Phone } from '../demo/phone'
import * as steps from '../demo/steps'
import { agreementKey } from './agreement-key'
import type { Deed } from './deeds-of-worker'
import { findJob } from './find-job'
import type { Scene } from './scene'
import { postings } from './schema'

const another = v.object({ job: v.picklist(postings) })
const because = v.object({ reason: v.picklist(['pay', 'hours', 'place', 'unclear', 'other-job', 'other']) })

/** What becomes of an agreement besides the worker's signature. */
export const ofAgreements: Readonly<Record<string, Deed>> = {
  'decline-agreement': async (scene, wish) =>
    scene.worker.ask('contract', 'decline-agreement', { ...(await agreementKey(scene)), ...v.parse(because, wish) }),
  'apply-for-another-job': async (scene, wish) => {
    scene.job = await findJob(scene.worker, v.parse(another, wish).job)
    scene.shift = await steps.applyForJob(scene.worker, scene.job)
    return scene.shift
  },
  /** `mine`: the row of this worker. */
  'list-to-countersign': async (scene) => {
    const { contractId } = await agreementKey(scene)
    const page = await scene.owner.ask('contract', 'list-to-countersign', {})
    return { ...page, mine: page.contracts.find((contract) => contract.contractId === contractId) }
  },
  countersign: (scene) => countersign(scene, scene.owner),
  'countersign-again': (scene) => countersign(scene, scene.owner),
  'countersign-as-reviewer': (scene) => countersign(scene, scene.reviewer),
}

async function countersign(scene: Scene, member: Phone): Promise<unknown> {
  const { contractId } = await agreementKey(scene)
  return member.ask('contract', 'countersign', { contractIds: [contractId] })
}
