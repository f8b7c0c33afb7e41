import { isDeepStrictEqual } from 'node:util'
import { startOfDay } from '../../../cloudfunctions/shared/domain/calendar'
import { openPerson } from '../../../cloudfunctions/shared/sealed-person'
import type { Section } from '../../../cloudfunctions/shared/settings'
import { certHash } from '../../../mocks/weixin/cert-hash'
import type { Person } from '../../support/onboarding'
import type { Books, KeptIdentity, KeptVerification } from './books'
import type { Actor, Cast } from './people'

export type Keys = Section<'personalData'>

const ATTEMPTS_A_DAY = 5
/** Ends that made nobody verified: `taken` is a number that another account has. */
const inVain = new Set(['failed', 'taken'])
/** Failures that the worker has no part in. */
const free = new Set(['CHECK_UNAVAILABLE', 'CHECK_NOT_SET_UP'])

/** What is wrong with a pair of workers at any moment, in words; nothing when all is right. */
export function violations(keys: Keys, cast: Cast, books: Books): string[] {
  const found = books.identities.flatMap((identity) =>
    falsePass(keys, { actor: actorOf(cast, identity.openid), identity, books }),
  )
  if (books.sharedNumbers > 0) found.push('two accounts have one ID number')
  if (books.openedTwice > 0) found.push('one reference opened two checks at the vendor')
  found.push(...books.verifications.flatMap(strangeHandle), ...toldTooMuch(cast, books))
  return found
}

/** An identity needs a check of this very worker, reference and person that the vendor itself calls passed. */
function falsePass(
  keys: Keys,
  { actor, identity, books: { verifications } }: { actor: Actor; identity: KeptIdentity; books: Books },
): string[] {
  const person = openPerson(keys, identity, `identity:${identity.workerId}`)
  const own = verifications.filter(({ openid, status }) => openid === actor.openid && status === 'verified')
  if (own.length !== 1) return [`${actor.who} has an identity and ${String(own.length)} verified verifications`]
  const isGenuine = own.every((kept) => kept.numberIndex === identity.numberIndex && passedAtVendor(kept, person))
  const isTyped = Object.values(actor.people).some(({ idNumber, name }) => idNumber === person.idNumber && name === person.name)
  if (!isGenuine) return [`FALSE PASS: ${actor.who} is verified, and the vendor's book says ${JSON.stringify(own)}`]
  return isTyped ? [] : [`${actor.who} has the identity of somebody that nobody typed`]
}

function passedAtVendor({ face, eid, openid, reference }: KeptVerification, { name, idNumber }: Person): boolean {
  if (eid !== null) return isDeepStrictEqual(eid, { reference, name, number: idNumber, result: 0 })
  const hash = certHash({ cert_type: 'IDENTITY_CARD', cert_name: name, cert_no: idNumber })
  return isDeepStrictEqual(face, { openid, reference, hash, result: 10000 })
}

/** What was handed to a phone stands in the vendor's book under our reference. */
function strangeHandle({ handle, reference, face, eid }: KeptVerification): string[] {
  if (handle === null) return []
  return (face ?? eid)?.reference === reference ? [] : [`the vendor knows the handle of ${reference} otherwise`]
}

function toldTooMuch(cast: Cast, { identities }: Books): string[] {
  const twice = identities.filter(({ told }) => told > 1).map(({ openid }) => `${openid} was told twice that it is verified`)
  const untrue = Object.values(cast).filter(
    ({ openid, wasToldVerified }) => wasToldVerified && !identities.some((identity) => identity.openid === openid),
  )
  return [...twice, ...untrue.map(({ who }) => `${who} was told to be verified and has no identity`)]
}

/** Who is told that the own number is another account's is told so truly: another worker has it. */
export function untrueRefusals(keys: Keys, refused: readonly Actor[], { identities }: Books): string[] {
  const untrue = refused.filter(({ openid, people: { own } }) => {
    const others = identities.filter((identity) => identity.openid !== openid)
    return others.every((identity) => openPerson(keys, identity, `identity:${identity.workerId}`).idNumber !== own.idNumber)
  })
  return untrue.map(({ who }) => `${who} is told that another account has the number, and none has it`)
}

/** What a verification came to is never changed, and somebody who is verified has none that is open. */
export function unsettled(before: Books, after: Books): string[] {
  const ended = before.verifications.filter(({ finishedAt }) => finishedAt !== null)
  const changed = ended.filter((old) => {
    const now = after.verifications.find(({ verificationId }) => verificationId === old.verificationId)
    return now?.status !== old.status || now.failure !== old.failure || now.finishedAt?.getTime() !== old.finishedAt?.getTime()
  })
  const verified = new Set(after.identities.map(({ openid }) => openid))
  const open = after.verifications.filter(({ openid, finishedAt }) => verified.has(openid) && finishedAt === null)
  return [
    ...changed.map(({ verificationId, status }) => `${verificationId} had ended as ${status} and ends again`),
    ...open.map(({ verificationId, status }) => `${verificationId} is ${status} for ever`),
  ]
}

/** Attempts that are left: five, less what the vendor opened for us today and what failed through the worker. */
export function attemptsLeft({ verifications }: Books, openid: string, now: Date): number {
  const since = startOfDay(now)
  const failed = verifications.filter((kept) => kept.openid === openid && inVain.has(kept.status))
  const isLimited = failed.some(
    ({ failure, finishedAt }) => failure === 'DAILY_LIMIT' && finishedAt !== null && finishedAt >= since,
  )
  const used = failed.filter(
    ({ face, eid, failure, startedAt }) => (face ?? eid) !== null && startedAt >= since && !free.has(failure ?? ''),
  )
  return isLimited ? 0 : Math.max(0, ATTEMPTS_A_DAY - used.length)
}

function actorOf(cast: Cast, openid: string): Actor {
  return openid === cast.a.openid ? cast.a : cast.b
}
