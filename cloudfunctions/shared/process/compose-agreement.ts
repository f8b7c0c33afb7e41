import type { Environment } from '../context'
import { requireAllowed } from '../domain/age-rules'
import { kindFor } from '../domain/agreement-kinds'
import * as agreementText from '../domain/agreement-text'
import { dayOf } from '../domain/calendar'
import { Refusal } from '../refusal'
import { sha256 } from '../sha256'
import { getAgreementMaterial } from '../store/agreement-material'
import { currentTemplate } from './current-template'
import { bandOf } from './person-age'

/** An agreement's text before it is anybody's contract. */
export interface ComposedAgreement {
  text: agreementText.AgreementText
  textSha256: string
  workerNo: string
  jobTitle: string
}

/**
 * Makes the text of the agreement for an application, from the employer's newest template of the kind that belongs to the job and
 * to the worker's age today. Refuses with NOT_FOUND, NOT_VERIFIED and the rules of ages.
 */
export async function composeAgreement(
  environment: Pick<Environment, 'db' | 'now' | 'newId' | 'settings'>,
  key: { employerId: string; applicationId: string; workerId: string },
): Promise<ComposedAgreement> {
  const { db, now, settings } = environment
  const { variables, work, person } = await getAgreementMaterial(db, key)
  if (person === undefined) throw new Refusal('NOT_VERIFIED')
  const at = now()
  requireAllowed(work, person.birthDate, dayOf(at))
  const { maskedName, maskedIdNumber, idNumberSealed } = person
  const { employerId, workerId } = key
  const chosen = kindFor(work.employmentType, bandOf(settings.personalData(), { workerId, idNumberSealed }, at))
  const template = await currentTemplate(environment, { employerId, kind: chosen.kind })
  const text = agreementText.render(chosen, template, { ...variables, maskedName, maskedIdNumber })
  const { workerNo, jobTitle } = variables
  return { text, textSha256: agreementText.textSha256(text, sha256), workerNo, jobTitle }
}
