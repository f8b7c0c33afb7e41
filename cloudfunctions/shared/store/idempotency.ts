import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/canonical-json'
import { Refusal } from '../refusal'
import type { Database } from './connect'

/** How long a copy may work on a key before another copy may take it over: longer than any function is allowed to run. */
const CLAIM_MILLISECONDS = 60_000

export interface Claim {
  /** Whose key it is: two people may use the same one. */
  scope: string
  key: string
  action: string
  data: unknown
  at: Date
}

/**
 * Takes a key for this call. Gives the stored reply when the call was already answered; refuses when the key was used for
 * another request, or when another copy is working on it right now.
 */
export async function claimKey(db: Database, claim: Claim): Promise<object | undefined> {
  const row = { scope: claim.scope, key: claim.key, action: claim.action, request_hash: requestHash(claim), reply: null }
  const taken = await db
    .insertInto('idempotency')
    .values({ ...row, claimed_until: until(claim), created_at: claim.at })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'key'])
        .doUpdateSet({ claimed_until: until(claim) })
        .where('idempotency.reply', 'is', null)
        .where('idempotency.claimed_until', '<', claim.at)
        .where('idempotency.request_hash', '=', row.request_hash),
    )
    .returning('key')
    .executeTakeFirst()
  return taken === undefined ? storedReply(db, claim) : undefined
}

/** Keeps the reply, so that the same call is answered with it again. */
export async function finishKey(db: Database, claim: Claim, reply: object): Promise<void> {
  await db
    .updateTable('idempotency')
    .set({ reply: JSON.stringify(reply) })
    .where('scope', '=', claim.scope)
    .where('key', '=', claim.key)
    .execute()
}

/** Gives a key back after a refusal or a fault: nothing was done under it, so the next try decides anew. */
export async function releaseKey(db: Database, claim: Claim): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('scope', '=', claim.scope)
    .where('key', '=', claim.key)
    .where('reply', 'is', null)
    .execute()
}

async function storedReply(db: Database, claim: Claim): Promise<object> {
  const row = await db
    .selectFrom('idempotency')
    .select(['request_hash as requestHash', 'reply'])
    .where('scope', '=', claim.scope)
    .where('key', '=', claim.key)
    .executeTakeFirst()
  if (row !== undefined && row.requestHash !== requestHash(claim)) throw new Refusal('KEY_REUSED_WITH_OTHER_DATA')
  if (row?.reply == null) throw new Refusal('STILL_WORKING_ON_IT')
  return row.reply
}

function until(claim: Claim): Date {
  return new Date(claim.at.getTime() + CLAIM_MILLISECONDS)
}

function requestHash(claim: Claim): string {
  return createHash('sha256')
    .update(canonicalJson({ action: claim.action, data: claim.data }))
    .digest('hex')
}
