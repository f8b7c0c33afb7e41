import { sql, type RawBuilder } from 'kysely'
import { freeFailures } from '../domain/identity'

/**
 * Whether a row of `verification counted` is an attempt of the day that begins with `since`: what was handed to the phone and
 * came to nothing through the worker, a number of another account's among it. A request that never came back, or that the vendor
 * could not carry out, costs nothing.
 */
export function isAttempt(since: Date): RawBuilder<boolean> {
  return sql`(counted.status in ('failed', 'taken') and counted.verify_id is not null and counted.started_at >= ${since}
    and coalesce(counted.failure, '') not in (${sql.join(freeFailures)}))`
}

/** Whether the vendor said by it that it checks this person no more on that day; that counts from when it was said. */
export function isLimit(since: Date): RawBuilder<boolean> {
  return sql`(counted.status = 'failed' and counted.failure = 'DAILY_LIMIT' and counted.finished_at >= ${since})`
}

/** Whether it uses up something of that day. */
export function countsToday(since: Date): RawBuilder<boolean> {
  return sql<boolean>`(${isAttempt(since)} or ${isLimit(since)})`
}
