import type { Context } from '../shared/context'
import { consentVersions } from '../shared/domain/consent'
import { workerNumber } from '../shared/domain/worker-number'
import { Refusal } from '../shared/refusal'
import { linkWorker } from '../shared/store/accounts'
import { findConsent } from '../shared/store/consents'
import { addWorker, findWorkerByOpenid } from '../shared/store/workers'
import type { BecomeWorkerReply, BecomeWorkerRequest } from './api'

/** Ten million numbers: a worker's is free at the first try almost always, and after eight tries something else is wrong. */
const TRIES = 8

/** Gives this person a worker's account and number, once; asking again gives the same one. */
export async function becomeWorker(_request: BecomeWorkerRequest, context: Context<'anyone'>): Promise<BecomeWorkerReply> {
  const { db, principal } = context
  const { openid } = principal
  const consent = await findConsent(db, { openid, scope: 'privacy', version: consentVersions.privacy })
  if (consent === undefined) throw new Refusal('PRIVACY_NOT_ACCEPTED')
  for (let tried = 0; tried < TRIES; tried++) {
    const worker = (await findWorkerByOpenid(db, openid)) ?? (await tryToAdd(context))
    if (worker !== undefined) return { workerId: worker.workerId }
  }
  throw new Error('no free worker number was found')
}

async function tryToAdd({ db, now, newId, principal }: Context<'anyone'>): Promise<BecomeWorkerReply | undefined> {
  const workerId = newId()
  const { openid } = principal
  return db.transaction().execute(async (transaction) => {
    const added = await addWorker(transaction, { workerId, openid, workerNo: workerNumber(randomTail(newId())), at: now() })
    if (!added) return undefined
    await linkWorker(transaction, { openid, workerId })
    return { workerId }
  })
}

/** The last 48 bits of a UUID of version 7 are random. */
function randomTail(id: string): number {
  return Number.parseInt(id.slice(-12), 16)
}
