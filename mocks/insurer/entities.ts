import { randomBytes, randomUUID } from 'node:crypto'
import { onlyRow, type Queryable } from '../kit/database'
import type { BeneficiaryKind } from './underwriting'
import type { BindRequest, QuoteRequest } from './wire'

export const tables = `
create table if not exists quote (
  quote_id uuid primary key, plan text not null, occupation_class integer not null, trade text, birth_date text not null,
  cover_from timestamptz not null, cover_to timestamptz not null, premium_fen integer not null,
  expires_at timestamptz not null, bound_by_order text);
create table if not exists policy (
  policy_no text primary key, order_no text not null unique, quote_id uuid not null unique, plan text not null,
  insured_name text not null, insured_id_number text not null, beneficiary_kind text not null,
  cover_from timestamptz not null, cover_to timestamptz not null, premium_fen integer not null,
  status text not null check (status in ('IN_FORCE', 'PENDING', 'REFUSED')),
  decision text check (decision in ('confirm', 'refuse')), decides_at timestamptz, bound_at timestamptz not null);
create table if not exists idempotency_key (
  key text primary key, fingerprint text not null, status integer, body text);
create table if not exists nonce (nonce text primary key, used_at timestamptz not null)`

export interface Quote {
  quote_id: string
  plan: string
  birth_date: string
  cover_from: Date
  cover_to: Date
  premium_fen: number
  expires_at: Date
  bound_by_order: string | null
}

export type Decision = 'confirm' | 'refuse'

/** What the underwriter says to a bind: at once, or by a decision later on the business clock. */
export type Verdict = { status: 'IN_FORCE' } | { status: 'PENDING'; decision: Decision; decidesAt: Date }

export interface Policy {
  policy_no: string
  order_no: string
  plan: string
  insured_name: string
  insured_id_number: string
  beneficiary_kind: BeneficiaryKind
  cover_from: Date
  cover_to: Date
  premium_fen: number
  status: 'IN_FORCE' | 'PENDING' | 'REFUSED'
}

/** Stores a quote and gives its number. */
export async function saveQuote(
  db: Queryable,
  request: QuoteRequest,
  terms: { premiumFen: number; expiresAt: Date },
): Promise<string> {
  const quoteId = randomUUID()
  await db.query('insert into quote values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    quoteId,
    request.plan,
    request.occupationClass,
    request.trade ?? null,
    request.birthDate,
    request.coverFrom,
    request.coverTo,
    terms.premiumFen,
    terms.expiresAt,
  ])
  return quoteId
}

/** The quote of that number, locked until the transaction ends so that it is bound once only. */
export async function findQuoteForUpdate(db: Queryable, quoteId: string): Promise<Quote | undefined> {
  return (await db.query<Quote>('select * from quote where quote_id = $1 for update', [quoteId])).rows[0]
}

/** Stores a policy under a new number and marks its quote as used. */
export async function savePolicy(
  db: Queryable,
  request: BindRequest,
  terms: { quote: Quote; verdict: Verdict; boundAt: Date },
): Promise<Policy> {
  const { quote, verdict, boundAt } = terms
  const sql = `insert into policy values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning *`
  const { rows } = await db.query<Policy>(sql, [
    `PL${randomBytes(8).toString('hex').toUpperCase()}`,
    request.orderNo,
    quote.quote_id,
    quote.plan,
    request.insured.name,
    request.insured.idNumber,
    request.beneficiary.kind,
    quote.cover_from,
    quote.cover_to,
    quote.premium_fen,
    verdict.status,
    verdict.status === 'PENDING' ? verdict.decision : null,
    verdict.status === 'PENDING' ? verdict.decidesAt : null,
    boundAt,
  ])
  await db.query('update quote set bound_by_order = $2 where quote_id = $1', [quote.quote_id, request.orderNo])
  return onlyRow(rows)
}

/** Serialises binds for one person, so that two at once can't both find no other cover. */
export async function lockInsured(db: Queryable, idNumber: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtext($1))', [idNumber])
}

/** Whether this person already has, or waits for, cover under the plan at some moment of the window. */
export async function hasOverlappingCover(
  db: Queryable,
  idNumber: string,
  { plan, cover_from, cover_to }: Quote,
): Promise<boolean> {
  const sql = `select 1 from policy where insured_id_number = $1 and plan = $2 and status <> 'REFUSED' and cover_from < $4 and cover_to > $3`
  return (await db.query(sql, [idNumber, plan, cover_from, cover_to])).rows.length > 0
}

/** The policy of that number. */
export async function findPolicy(db: Queryable, policyNo: string): Promise<Policy | undefined> {
  return (await db.query<Policy>('select * from policy where policy_no = $1', [policyNo])).rows[0]
}

/** The policy that was bound for a client's order: the way to learn what became of a lost answer. */
export async function findPolicyByOrder(db: Queryable, orderNo: string): Promise<Policy | undefined> {
  return (await db.query<Policy>('select * from policy where order_no = $1', [orderNo])).rows[0]
}

/** What this insurer holds: premiums by status, so that a client's books can be compared, and the latest policies. */
export async function describeState(db: Queryable): Promise<Record<string, unknown>> {
  const totals = await db.query<Record<string, unknown>>(
    'select status, count(*)::integer as policies, sum(premium_fen)::integer as premium_fen from policy group by status order by status',
  )
  const policies = await db.query<Record<string, unknown>>(
    `select policy_no, order_no, plan, insured_name, '**************' || right(insured_id_number, 4) as insured_id_number,
       cover_from, cover_to, premium_fen, status, decides_at from policy order by bound_at desc limit 100`,
  )
  const quotes = await db.query<Record<string, unknown>>('select * from quote order by expires_at desc limit 50')
  const premium = await db.query<{ total: number }>(
    `select coalesce(sum(premium_fen), 0)::integer as total from policy where status = 'IN_FORCE'`,
  )
  return { premium_total_fen: onlyRow(premium.rows).total, totals: totals.rows, policies: policies.rows, quotes: quotes.rows }
}
