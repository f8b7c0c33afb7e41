import { createTables } from './create-tables'

/**
 * What the chains of evidence stood at, day by day, under a time-stamp: the heads themselves, and in their place what goes to
 * others, hashes that tell nothing. And files that somebody wants to have verified, in the parts in which a phone sends them.
 */
export const evidence = createTables([
  `create table evidence_anchor (
    employer_id uuid not null references employer,
    day date not null,
    leaves jsonb not null,
    timestamp_token text not null,
    stamped_at timestamptz not null,
    made_at timestamptz not null,
    primary key (employer_id, day))`,
  `create table evidence_anchor_head (
    employer_id uuid not null,
    contract_id uuid not null,
    day date not null,
    seq integer not null check (seq > 0),
    hash text not null,
    primary key (employer_id, contract_id, day),
    foreign key (employer_id, day) references evidence_anchor,
    foreign key (employer_id, contract_id) references contract)`,
  `create index contract_event_of_day on contract_event (at)`,
  `create table uploaded_part (
    openid text not null,
    upload_id uuid not null,
    part integer not null check (part between 1 and 35),
    bytes bytea not null check (octet_length(bytes) <= 60000),
    uploaded_at timestamptz not null,
    primary key (openid, upload_id, part))`,
  `create index uploaded_part_age on uploaded_part (uploaded_at)`,
])
