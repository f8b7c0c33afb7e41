import type { Context } from '../shared/context'
import { requireOwner } from '../shared/domain/employer'
import * as job from '../shared/domain/job'
import { isZone } from '../shared/domain/zone'
import { Refusal } from '../shared/refusal'
import { addSite } from '../shared/store/sites'
import type { CreateSiteReply, CreateSiteRequest } from './api'

/** Adds a place of work with the fence around its gate and the zone that its shifts are reckoned in. */
export async function createSite(
  request: CreateSiteRequest,
  { db, newId, principal }: Context<'employer'>,
): Promise<CreateSiteReply> {
  requireOwner(principal.role)
  job.requireSensibleRadius(request.radiusMetres)
  if (!isZone(request.zone)) throw new Refusal('MALFORMED_REQUEST', { field: 'zone' })
  const siteId = newId()
  await addSite(db, { ...request, employerId: principal.employerId, siteId })
  return { siteId }
}
