import { Refusal } from '../refusal'

/** Where a page ended: an instant and the id that breaks ties (keyset, so that a deep page costs what the first one does). */
export interface Position {
  at: Date
  id: string
}

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A cursor is only handed back, never read by the phone. */
export function encodeCursor({ at, id }: Position): string {
  return `${at.toISOString()}_${id}`
}

/** Refuses a cursor that this store did not give. */
export function decodeCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined
  const [, at = '', id = ''] = shape.exec(cursor) ?? []
  if (Number.isNaN(Date.parse(at))) throw new Refusal('MALFORMED_REQUEST', { field: 'cursor' })
  return { at: new Date(at), id }
}

/** Cuts what was read with one row too many to a page, and says where the next one starts. */
export function toPage<Row>(
  rows: readonly Row[],
  size: number,
  position: (row: Row) => Position,
): { rows: Row[]; nextCursor?: string } {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return rows.length > size && last !== undefined ? { rows: page, nextCursor: encodeCursor(position(last)) } : { rows: page }
}
