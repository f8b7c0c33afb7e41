import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Phone } from '../demo/phone'
import type { ReplyOf } from '../demo/requests'
import * as steps from '../demo/steps'
import type { Deed } from './deeds-of-worker'
import { findJob } from './find-job'
import { known, type Scene } from './scene'
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
  'read-agreement-file': (scene) => readFile(scene),
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

/** Opens the agreement of the shift, as whoever speaks about it has it before them. */
async function agreementKey(scene: Scene): Promise<{ employerId: string; contractId: string }> {
  const { employerId, applicationId } = known(scene, 'shift')
  const { contractId } = await scene.worker.ask('contract', 'open-agreement', { employerId, applicationId })
  return { employerId, contractId }
}

/** Puts the parts of the file together: whether they are what the hash says, and how many signatures are in it. */
async function readFile(scene: Scene): Promise<unknown> {
  const key = await agreementKey(scene)
  const readPart = (part: number): Promise<ReplyOf<'contract', 'read-document'>> =>
    scene.worker.ask('contract', 'read-document', { ...key, part })
  const first = await readPart(1)
  const contents = [first.base64]
  for (let part = 2; part <= first.parts; part += 1) contents.push((await readPart(part)).base64)
  const file = Buffer.concat(contents.map((base64) => Buffer.from(base64, 'base64')))
  const isWhole = file.length === first.bytes && createHash('sha256').update(file).digest('hex') === first.sha256
  const signatures = file.toString('latin1').split('/ByteRange').length - 1
  return { name: first.name, bytes: first.bytes, parts: first.parts, isWhole, signatures }
}
