import * as v from 'valibot'
import { open } from './personal-data'
import { openPerson, type PersonRow } from './sealed-person'
import type { Section } from './settings'
import type { OwnPart, OwnRow } from './store/own-data'

type Keys = Section<'personalData'>

const sealedPerson = v.object({ name_sealed: v.pipe(v.string(), v.minLength(1)), id_number_sealed: v.string() })
const sealedStrokes = v.object({ contract_id: v.string(), signature: v.looseObject({ strokesSealed: v.string() }) })

/** A row as its owner reads it: what is sealed is opened; keys for finding a number, and the openid of another account, are left out. */
export function openOwnRow(section: Keys, part: OwnPart, row: OwnRow): OwnRow {
  const plain = Object.entries(row).filter(([name]) => !/_sealed$|_index$|^(from|to)_/.test(name))
  return { ...Object.fromEntries(plain), ...personOf(section, part, row), ...strokesOf(section, row) }
}

function personOf(section: Keys, part: OwnPart, row: OwnRow): OwnRow {
  const sealed = v.safeParse(sealedPerson, row)
  const name = rowName(part, row)
  if (!sealed.success || name === undefined) return {}
  const { name_sealed: nameSealed, id_number_sealed: idNumberSealed } = sealed.output
  const person = openPerson(section, { nameSealed, idNumberSealed }, name)
  return { name: person.name, id_number: person.idNumber }
}

function rowName(part: OwnPart, row: OwnRow): PersonRow | undefined {
  if (part === 'identity') return `identity:${String(row['worker_id'])}`
  if (part === 'verification') return `verification:${String(row['verification_id'])}`
  return part === 'identity_review' ? `identity-review:${String(row['review_id'])}` : undefined
}

function strokesOf(section: Keys, row: OwnRow): OwnRow {
  const sealed = v.safeParse(sealedStrokes, row)
  if (!sealed.success) return {}
  const { strokesSealed, ...signature } = sealed.output.signature
  const plain = open(section, { sealed: strokesSealed, row: `contract:${sealed.output.contract_id}:strokes` })
  const strokes: unknown = JSON.parse(plain)
  return { signature: { ...signature, strokes } }
}
