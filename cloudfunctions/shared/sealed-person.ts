import { blindIndex, open, seal } from './personal-data'
import type { Section } from './settings'

/** A person's name and ID number as a row keeps them. */
export interface SealedPerson {
  nameSealed: string
  idNumberSealed: string
}
/** The row that holds a sealed person; its values open there and nowhere else. */
export type PersonRow = `identity:${string}` | `verification:${string}` | `identity-review:${string}`

/** Seals both values for one row. */
export function sealPerson(
  section: Section<'personalData'>,
  { name, idNumber }: { name: string; idNumber: string },
  row: PersonRow,
): SealedPerson {
  return {
    nameSealed: seal(section, { plain: name, row: `${row}:name` }),
    idNumberSealed: seal(section, { plain: idNumber, row: `${row}:id-number` }),
  }
}

/** Opens both values of a row; throws `SealBroken`. */
export function openPerson(
  section: Section<'personalData'>,
  { nameSealed, idNumberSealed }: SealedPerson,
  row: PersonRow,
): { name: string; idNumber: string } {
  return {
    name: openName(section, nameSealed, row),
    idNumber: openIdNumber(section, idNumberSealed, row),
  }
}

/** Opens the name alone, where the number is not needed; throws `SealBroken`. */
export function openName(section: Section<'personalData'>, nameSealed: string, row: PersonRow): string {
  return open(section, { sealed: nameSealed, row: `${row}:name` })
}

/** Opens the number alone; throws `SealBroken`. */
export function openIdNumber(section: Section<'personalData'>, idNumberSealed: string, row: PersonRow): string {
  return open(section, { sealed: idNumberSealed, row: `${row}:id-number` })
}

/** What finds an ID number without showing it: one person has one account. */
export function idNumberIndex(section: Section<'personalData'>, idNumber: string): string {
  return blindIndex(section, { column: 'identity.id_number', value: idNumber })
}

/** What remains of an erased number: with the number it can be shown that this worker had it, and nobody is found by it. */
export function tombstoneOf(section: Section<'personalData'>, person: { workerId: string; idNumberIndex: string }): string {
  return blindIndex(section, { column: 'identity.erased', value: `${person.workerId}:${person.idNumberIndex}` })
}

/** For whom a text was made: another name, or another number, gives another reference, and nobody is found by it. */
export function identityReference(
  section: Section<'personalData'>,
  { name, idNumber }: { name: string; idNumber: string },
): string {
  return blindIndex(section, { column: 'contract.person', value: `${idNumber}:${name}` })
}

/** A worker's name towards a certificate authority: it leads back to the person only for who holds the key. */
export function personReference(section: Section<'personalData'>, workerId: string): string {
  return blindIndex(section, { column: 'certificate.person', value: workerId })
}
