import { standingWords } from '../../../../miniprogram/i18n/agreements'
import { agreementWords } from '../../../../miniprogram/i18n/contract'
import { known } from '../../../../simulator/scenarios/scene'
import { entryOf } from '../words'
import { pages, type Play } from './play'

/** What the page of an agreement says first, by where the agreement stands. */
const saying: Readonly<Record<string, string>> = {
  viewed: agreementWords.toSign.zh,
  signed: agreementWords.signed.zh,
  completed: agreementWords.signed.zh,
  declined: agreementWords.declined.zh,
  expired: standingWords.expired.zh,
  withdrawn: standingWords.withdrawn.zh,
  superseded: standingWords.superseded.zh,
  terminated: standingWords.terminated.zh,
}

/** What can be read of an agreement as a step expects it; without a status it waits to be signed. */
export function sayingOf({ status = 'viewed' }: Readonly<Record<string, unknown>>): string {
  return typeof status === 'string' ? entryOf(saying, status) : agreementWords.toSign.zh
}

type Sight = (play: Play) => Promise<void>

/** How the phone shows that there is nothing to sign: it offers no signature where a call would be refused. */
const sights: Readonly<Record<string, Sight>> = {
  AGREEMENT_ALREADY_SIGNED: (play) => offersNone(play, agreementWords.signed.zh),
  AGREEMENT_DECLINED: (play) => offersNone(play, agreementWords.declined.zh),
  AGREEMENT_EXPIRED: (play) => offersNone(play, standingWords.expired.zh),
  AGREEMENT_WITHDRAWN: (play) => offersNone(play, standingWords.withdrawn.zh),
  AGREEMENT_SUPERSEDED: leadsToNewer,
}

/** What is seen instead of a signature; nothing for a refusal that comes after the drawing. */
export function cannotSign(refusal: string | undefined): Sight | undefined {
  return refusal === undefined ? undefined : sights[refusal]
}

async function offersNone(play: Play, says: string): Promise<void> {
  await openAgreement(play)
  await play.worker.sees(says)
  await play.worker.seesNot(agreementWords.toSign.zh)
}

/** Opens the agreement of the shift, also when no card leads to it any more. */
export async function openAgreement({ scene, worker }: Play): Promise<void> {
  const { employerId, applicationId } = known(scene, 'shift')
  await worker.openAt(`${pages.agreement}?employerId=${employerId}&applicationId=${applicationId}`)
}

/** The text that was read says that another has taken its place, and leads to that one. */
async function leadsToNewer({ scene, worker }: Play): Promise<void> {
  const { agreements } = await scene.worker.ask('agreement', 'list-agreements', {})
  const old = agreements.find(({ status }) => status === 'superseded')
  if (old === undefined) throw new Error('no agreement was superseded')
  const { employerId, applicationId, contractId } = old
  await worker.openAt(`${pages.agreement}?employerId=${employerId}&applicationId=${applicationId}&contractId=${contractId}`)
  await worker.sees(standingWords.superseded.zh)
  await worker.seesNot(agreementWords.toSign.zh)
  await worker.tap(standingWords.toNewer.zh)
  await worker.sees(agreementWords.toSign.zh)
}
