import type { ReplyOf } from '../demo/requests'
import { known, type Scene } from './scene'

/** How requests name an agreement. */
export interface AgreementKey {
  employerId: string
  contractId: string
}

/** The agreement that the worker has before them: the one that was opened last, or else that of the shift, opened now. */
export async function openedAgreement(scene: Scene): Promise<ReplyOf<'contract', 'open-agreement'>> {
  const { employerId, applicationId } = known(scene, 'shift')
  const opened = scene.contract
  return opened?.applicationId === applicationId
    ? opened
    : scene.worker.ask('contract', 'open-agreement', { employerId, applicationId })
}

export async function agreementKey(scene: Scene): Promise<AgreementKey> {
  const { employerId, contractId } = await openedAgreement(scene)
  return { employerId, contractId }
}
