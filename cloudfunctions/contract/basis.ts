import type { Context } from '../shared/context'
import { factsOf } from '../shared/domain/comprehension'
import { Refusal } from '../shared/refusal'
import { identityReference, openPerson, type SealedPerson } from '../shared/sealed-person'
import { getAgreementMaterial } from '../shared/store/agreement-material'
import { addBasis, findBasis } from '../shared/store/contract-basis'
import type { Contract } from '../shared/store/contracts'
import { findIdentity } from '../shared/store/identities'

/** Keeps, once, what the text of an agreement was made of when it was opened, and for whom. */
export async function keepBasis(contract: Contract, context: Context<'worker'>): Promise<void> {
  const { db, principal } = context
  if (contract.status !== 'viewed' || (await findBasis(db, contract)) !== undefined) return
  const { employerId, applicationId, purpose } = contract
  const { variables, person } = await getAgreementMaterial(db, { employerId, applicationId, workerId: principal.workerId })
  if (person === undefined) return
  const facts = purpose === 'end' ? undefined : factsOf(variables)
  await addBasis(db, contract, { facts, personReference: referenceOf(person, context) })
}

/** Whether an agreement that waits was made for the person that this account had before. */
export async function isForAnother(contract: Contract, context: Context<'worker'>): Promise<boolean> {
  if (contract.status !== 'viewed' && contract.status !== 'sent') return false
  const basis = await findBasis(context.db, contract)
  const person = await findIdentity(context.db, context.principal.workerId)
  if (basis === undefined || person === undefined) return false
  return basis.personReference !== referenceOf(person, context)
}

/** Refuses with IDENTITY_CHANGED when the person who signs is not the one that the text names. */
export async function requireSamePerson(contract: Contract, person: SealedPerson, context: Context<'worker'>): Promise<void> {
  const basis = await findBasis(context.db, contract)
  if (basis?.personReference !== referenceOf(person, context)) throw new Refusal('IDENTITY_CHANGED')
}

function referenceOf(person: SealedPerson, { settings, principal }: Context<'worker'>): string {
  const section = settings.personalData()
  return identityReference(section, openPerson(section, person, `identity:${principal.workerId}`))
}
