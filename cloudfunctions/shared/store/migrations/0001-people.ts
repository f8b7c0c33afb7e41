import { createTables } from './create-tables'

/** Accounts, identities, consents and messages: owned by a person, so keys lead with openid or worker_id. */
export const people = createTables([
  `create table account (
    openid text primary key,
    worker_id uuid unique,
    created_at timestamptz not null)`,
  `create table consent (
    openid text not null,
    consent_id uuid not null,
    scope text not null check (scope in ('privacy', 'id-number', 'face', 'cover')),
    version text not null,
    given_at timestamptz not null,
    primary key (openid, consent_id))`,
  `create table worker (
    worker_id uuid primary key,
    openid text not null unique,
    worker_no text not null unique,
    created_at timestamptz not null)`,
  `create table identity (
    worker_id uuid primary key references worker,
    name_sealed text not null,
    id_number_sealed text not null,
    id_number_index text not null unique,
    masked_name text not null,
    masked_id_number text not null,
    birth_date date not null,
    verified_at timestamptz not null)`,
  `create table verification (
    worker_id uuid not null references worker,
    verification_id uuid not null,
    status text not null check (status in ('requested', 'started', 'verified', 'failed')),
    name_sealed text not null,
    id_number_sealed text not null,
    id_number_index text not null,
    masked_name text not null,
    masked_id_number text not null,
    birth_date date not null,
    out_seq_no text not null unique,
    verify_id text,
    expires_at timestamptz,
    failure text,
    started_at timestamptz not null,
    finished_at timestamptz,
    primary key (worker_id, verification_id))`,
  `create unique index verification_one_open on verification (worker_id) where status in ('requested', 'started')`,
  `create table message (
    openid text not null,
    message_id uuid not null,
    kind text not null,
    content jsonb not null,
    sent_at timestamptz not null,
    read_at timestamptz,
    delivery text not null check (delivery in ('inbox', 'queued', 'delivered', 'refused')),
    primary key (openid, message_id))`,
  `create index message_queued on message (message_id) where delivery = 'queued'`,
  `create table subscription (
    openid text not null,
    template_id text not null,
    quota integer not null check (quota >= 0),
    primary key (openid, template_id))`,
])
