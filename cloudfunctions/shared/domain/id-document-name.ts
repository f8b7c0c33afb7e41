import { Refusal } from '../refusal'
import type { DocumentKind } from './id-document'
import * as personName from './person-name'

/** Words of Latin letters as a machine-readable zone can carry them, with the accents of the printed name. */
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*([ ,]+\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*)*$/u
const SHORTEST = 2
/** What the vendors of real-name checks take. */
const LONGEST = 32

/**
 * The holder's name in the one form that is compared, sealed and sent. Only a permanent residence card may have a name in Latin
 * letters; it is written in capitals, with single spaces. Refuses with NAME_MALFORMED.
 */
export function readHolderName(kind: DocumentKind, typed: string): string {
  if (kind !== 'permanent-residence-card' || /\p{Script=Han}/u.test(typed)) return personName.read(typed)
  const name = typed.normalize('NFKC').trim().replace(/\s+/gu, ' ').toUpperCase()
  const { length } = Array.from(name)
  if (length < SHORTEST || length > LONGEST || !LATIN_NAME.test(name)) throw new Refusal('NAME_MALFORMED')
  return name
}
