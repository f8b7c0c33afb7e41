import type { Queryable } from '../kit/database'

export const tables = `
create table if not exists eid (
  eid_token text primary key, merchant_id text not null, id_card text not null, name text not null, extra text,
  created_at timestamptz not null, expires_at timestamptz not null, err_code integer, finished_at timestamptz);
create table if not exists attempt (
  seq uuid primary key, eid_token text not null, at timestamptz not null, err_code integer not null);
create table if not exists person (id_card text primary key, name text not null, phone text);
create table if not exists usage (
  action text not null, subject text not null, day date not null, count integer not null, primary key (action, subject, day));`

export interface Eid {
  eid_token: string
  id_card: string
  name: string
  extra: string | null
  created_at: Date
  expires_at: Date
  /** Of the latest attempt. */
  err_code: number | null
  /** Set when nothing more can be tried. */
  finished_at: Date | null
}

export async function findEid(db: Queryable, eidToken: string): Promise<Eid | undefined> {
  return (await db.query<Eid>('select * from eid where eid_token = $1', [eidToken])).rows[0]
}

export interface Attempt {
  seq: string
  at: Date
  err_code: number
}

/** The attempts of one check, oldest first. */
export async function listAttempts(db: Queryable, eidToken: string): Promise<Attempt[]> {
  return (await db.query<Attempt>('select seq, at, err_code from attempt where eid_token = $1 order by at, seq', [eidToken])).rows
}

export interface KnownPerson {
  name: string
  phone: string | null
}

/** What the authority knows of a number; for one that nobody has registered everything is as the caller says. */
export async function findPerson(db: Queryable, idCard: string): Promise<KnownPerson | undefined> {
  return (await db.query<KnownPerson>('select name, phone from person where id_card = $1', [idCard])).rows[0]
}
