import { personOf } from '../../../simulator/demo/people'
import type { Phone } from '../../../simulator/demo/phone'
import * as steps from '../../../simulator/demo/steps'
import { findJob } from '../../../simulator/scenarios/find-job'
import { httpPhone, moveClock } from '../../../simulator/scenarios/http-phone'
import type { Scenario } from '../../../simulator/scenarios/schema'
import { pages } from './acts/play'
import type { Cloud } from './test'

/** Who is offered which job; the number chooses name and identity. */
export interface Somebody {
  persona: string
  identity: number
  job?: Scenario['job']
}
/** An agreement that somebody may sign. */
export interface Offer {
  worker: Phone
  name: string
  shift: steps.TakenShift
  /** The address of the agreement's page. */
  page: string
}

/** Somebody who has proved who they are and is offered a job, at noon on 2026-03-02. */
export async function offer(cloud: Cloud, { persona, identity, job = 'day' }: Somebody): Promise<Offer> {
  await moveClock(cloud, { set: '2026-03-02T12:00:00+08:00' })
  const worker = await httpPhone(cloud, persona)
  await steps.becomeWorker(worker)
  const shift = await steps.applyForJob(worker, await findJob(worker, job))
  const person = personOf(identity, 2026)
  await steps.verify(worker, person)
  const { employerId, applicationId } = shift
  return { worker, name: person.name, shift, page: `${pages.agreement}?employerId=${employerId}&applicationId=${applicationId}` }
}

/** The same, signed by the worker and sealed by the employer. */
export async function engaged(cloud: Cloud, somebody: Somebody): Promise<Offer & { contractId: string }> {
  const offered = await offer(cloud, somebody)
  const { contractId } = await steps.signAgreement(offered.worker, offered.shift)
  const owner = await httpPhone(cloud, 'employer-owner')
  await owner.ask('contract', 'countersign', { contractIds: [contractId] })
  return { ...offered, contractId }
}
