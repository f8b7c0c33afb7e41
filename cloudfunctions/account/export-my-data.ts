import type { Context } from '../shared/context'
import { dayOf } from '../shared/domain/calendar'
import { openOwnRow } from '../shared/open-own-row'
import { Refusal } from '../shared/refusal'
import { addOwnAccess } from '../shared/store/data-access'
import { listOwnRows, ownParts, type OwnPart } from '../shared/store/own-data'
import type { ExportMyDataReply, ExportMyDataRequest } from './api'

/**
 * Everything that is held about the worker, in full, page by page: a copy is larger than a reply may be. That it was taken
 * stands among who saw the name, once a day.
 */
export async function exportMyData({ next }: ExportMyDataRequest, context: Context<'worker'>): Promise<ExportMyDataReply> {
  const { db, now, newId, settings, principal } = context
  const { part = firstPart, after = '' } = next ?? {}
  if (!isPart(part)) throw new Refusal('MALFORMED_REQUEST', { field: 'next.part' })
  const at = now()
  await addOwnAccess(db, { workerId: principal.workerId, accessId: newId(), at, day: dayOf(at) })
  const page = await listOwnRows(db, part, { ...principal, after })
  const rows = page.rows.map((row) => openOwnRow(settings.personalData(), part, row))
  const following = page.after === undefined ? partAfter(part) : { part, after: page.after }
  return { part, rows, ...(following && { next: following }) }
}

const firstPart = 'worker'
const order: readonly string[] = Object.keys(ownParts)

function isPart(part: string): part is OwnPart {
  return Object.hasOwn(ownParts, part)
}

function partAfter(part: OwnPart): ExportMyDataReply['next'] {
  const following = order[order.indexOf(part) + 1]
  return following === undefined ? undefined : { part: following, after: '' }
}
