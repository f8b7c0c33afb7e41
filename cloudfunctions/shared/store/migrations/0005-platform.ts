import { createTables } from './create-tables'

/** Global and small: idempotency keys, vendor tokens and the one table of due jobs. */
export const platform = createTables([
  `create table idempotency (
    scope text not null,
    key text not null,
    action text not null,
    request_hash text not null,
    claimed_until timestamptz not null,
    reply jsonb,
    created_at timestamptz not null,
    primary key (scope, key))`,
  `create table vendor_token (
    vendor text primary key,
    token text not null,
    expires_at timestamptz not null)`,
  `create table due_job (
    job_id uuid primary key,
    kind text not null,
    employer_id uuid,
    subject_id uuid not null,
    run_at timestamptz not null,
    attempts integer not null,
    unique (kind, subject_id))`,
  `create index due_job_next on due_job (run_at)`,
])
