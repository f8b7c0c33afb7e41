import type { Queryable } from '../kit/database'

export const tables = `
create table if not exists access_token (
  token text primary key, kind text not null, expires_at timestamptz not null, superseded boolean not null default false);
create table if not exists login_code (code text primary key, openid text not null, expires_at timestamptz not null, used boolean not null default false);
create table if not exists phone_code (
  code text primary key, openid text not null, phone text not null, country_code text not null, expires_at timestamptz not null,
  used boolean not null default false);
create table if not exists face (
  verify_id text primary key, out_seq_no text not null unique, openid text not null, cert_name text not null, cert_hash text not null,
  expires_at timestamptz not null, verify_ret integer);
create table if not exists subscription (
  openid text not null, template_id text not null, quota integer not null, rejected integer not null, primary key (openid, template_id));
create table if not exists message (
  id integer generated always as identity primary key, openid text not null, template_id text not null, page text,
  data jsonb not null, sent_at timestamptz not null);`

export interface Face {
  verify_id: string
  out_seq_no: string
  openid: string
  cert_name: string
  cert_hash: string
  expires_at: Date
  verify_ret: number | null
}

export async function findFace(db: Queryable, verifyId: string): Promise<Face | undefined> {
  return (await db.query<Face>('select * from face where verify_id = $1', [verifyId])).rows[0]
}

export interface LoginCode {
  openid: string
  expires_at: Date
  used: boolean
}

/** The code as it was before this call, which uses it up: of several callers at once, one finds it unused. */
export async function useLoginCode(db: Queryable, code: string): Promise<LoginCode | undefined> {
  const use = 'update login_code set used = true where code = $1 and not used returning openid, expires_at, false as used'
  const { rows } = await db.query<LoginCode>(use, [code])
  return rows[0] ?? (await db.query<LoginCode>('select * from login_code where code = $1', [code])).rows[0]
}

export interface PhoneCode {
  openid: string
  phone: string
  country_code: string
  expires_at: Date
}

/** Uses the code up; of several callers at once, one is given it. */
export async function usePhoneCode(db: Queryable, code: string): Promise<PhoneCode | undefined> {
  const use = 'update phone_code set used = true where code = $1 and not used returning openid, phone, country_code, expires_at'
  return (await db.query<PhoneCode>(use, [code])).rows[0]
}

export interface AccessToken {
  token: string
  expires_at: Date
  superseded: boolean
}

export async function findAccessToken(db: Queryable, token: string): Promise<AccessToken | undefined> {
  return (await db.query<AccessToken>('select * from access_token where token = $1', [token])).rows[0]
}
