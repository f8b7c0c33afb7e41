import type { Context } from '../shared/context'
import { dayOf, startOfDay } from '../shared/domain/calendar'
import { requireErasable } from '../shared/domain/erasure'
import { tombstoneOf } from '../shared/sealed-person'
import type { Database } from '../shared/store/connect'
import { addErasure, eraseChecks, eraseIdentity, eraseNamesOfPayouts, getTies } from '../shared/store/erasures'
import { findIdentity } from '../shared/store/identities'
import { lockWorker } from '../shared/store/workers'
import type { EraseMyDataReply, EraseMyDataRequest } from './api'

/**
 * Erases name, number and face checks. Consents, agreements, records and pay stay for as long as the law makes us keep them,
 * with the worker's number in the place of the name; the worker can still read them. The limits of the day go on counting.
 * Doing it again does no harm. Refuses while a shift, a record, money or a move still needs the person.
 */
export async function eraseMyData(_request: EraseMyDataRequest, context: Context<'worker'>): Promise<EraseMyDataReply> {
  const { db, now, principal } = context
  requireErasable(await getTies(db, principal.workerId, now()))
  await eraseNamesOfPayouts(db, principal.workerId)
  const erasedAt = await db.transaction().execute((transaction) => erase({ ...context, db: transaction }))
  return { erasedAt: erasedAt.toISOString() }
}

async function erase({ db, now, newId, settings, principal }: Context<'worker'> & { db: Database }): Promise<Date> {
  const { workerId, openid } = principal
  await lockWorker(db, workerId)
  const at = now()
  requireErasable(await getTies(db, workerId, at))
  await eraseChecks(db, { workerId, at, day: dayOf(at), since: startOfDay(at) })
  const known = await findIdentity(db, workerId)
  if (known !== undefined) {
    const tombstone = tombstoneOf(settings.personalData(), known)
    await addErasure(db, { workerId, erasureId: newId(), tombstone, at })
  }
  await eraseIdentity(db, { workerId, openid })
  return at
}
