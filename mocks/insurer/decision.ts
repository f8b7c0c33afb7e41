import { randomUUID } from 'node:crypto'
import { inTransaction, type Queryable } from '../kit/database'
import type { MockTools } from '../kit/mock'
import type { Decision, Policy } from './entities'
import { policyAnswer } from './policy-answer'

const statusAfter = { confirm: 'IN_FORCE', refuse: 'REFUSED' } as const
const eventType = { confirm: 'policy.confirmed', refuse: 'policy.refused' } as const

/** Decides the pending policies whose time has come, and tells the client of each; returns how many. */
export function decideDue(tools: MockTools): Promise<number> {
  return inTurn(tools, () => decideAll(tools))
}

/** Decides one pending policy now; false when there is none of that number (any more). */
export function decide(tools: MockTools, policyNo: string, decision: Decision): Promise<boolean> {
  return inTurn(tools, () => decideOne(tools, policyNo, decision))
}

const turns = new WeakMap<MockTools['pool'], Promise<unknown>>()

/** One decision at a time: the outbox asks for a second connection inside the transaction, which many at once would wait for forever. */
async function inTurn<Result>({ pool }: MockTools, work: () => Promise<Result>): Promise<Result> {
  const previous = turns.get(pool) ?? Promise.resolve()
  const turn = previous.then(work, work)
  turns.set(pool, turn)
  return turn
}

async function decideAll(tools: MockTools): Promise<number> {
  const now = await tools.clock.now()
  const sql = `select policy_no, decision from policy where status = 'PENDING' and decides_at <= $1 order by decides_at`
  const { rows } = await tools.pool.query<{ policy_no: string; decision: Decision }>(sql, [now])
  for (const { policy_no, decision } of rows) await decideOne(tools, policy_no, decision)
  return rows.length
}

async function decideOne(tools: MockTools, policyNo: string, decision: Decision): Promise<boolean> {
  const [at, url] = [await tools.clock.now(), await notifyUrl(tools)]
  return inTransaction(tools.pool, async (db) => {
    const sql = `update policy set status = $2, decides_at = null where policy_no = $1 and status = 'PENDING' returning *`
    const [policy] = (await db.query<Policy>(sql, [policyNo, statusAfter[decision]])).rows
    if (policy && url !== undefined) await notify(tools, db, { url, policy, decision, at })
    return policy !== undefined
  })
}

/** Where the client wants to be told; registered with the insurer, not sent with each request. */
export async function notifyUrl({ kept }: Pick<MockTools, 'kept'>): Promise<string | undefined> {
  return kept.read('notify-url')
}

interface Occasion {
  url: string
  policy: Policy
  decision: Decision
  at: Date
}

async function notify({ outbox }: MockTools, db: Queryable, { url, policy, decision, at }: Occasion): Promise<void> {
  const event = {
    eventId: randomUUID(),
    type: eventType[decision],
    createdAt: at.toISOString(),
    data: { ...policyAnswer(policy), ...(decision === 'refuse' && { reason: 'UNDERWRITING_REFUSED' }) },
  }
  await outbox.enqueue(db, { subject: policy.order_no, url, body: JSON.stringify(event) })
}
