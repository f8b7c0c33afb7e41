import { createTables } from './create-tables'

const contractKey = `employer_id uuid not null, contract_id uuid not null,
  foreign key (employer_id, contract_id) references contract (employer_id, contract_id)`

/**
 * What a worker does between reading and signing. The basis is what the text was made of: its facts, and for whom. An ending has
 * no facts, and no questions.
 */
export const signingActs = createTables([
  `create table contract_basis (
    ${contractKey},
    primary key (employer_id, contract_id),
    facts jsonb,
    person_reference text not null
  )`,
  `create table contract_answer (
    ${contractKey},
    term text not null check (term in ('pay', 'hours', 'place', 'insurance', 'quit')),
    primary key (employer_id, contract_id, term),
    wrong integer not null check (wrong >= 0),
    right_at timestamptz
  )`,
  `create table contract_intent (
    ${contractKey},
    intent_id uuid not null,
    primary key (employer_id, contract_id, intent_id),
    text_sha256 text not null,
    method text not null check (method in ('face', 'sms')),
    status text not null check (status in ('requested', 'started', 'passed', 'failed')),
    provider text not null check (provider in ('weixin', 'tencent-faceid')),
    out_seq_no text unique,
    verify_id text,
    started_at timestamptz not null,
    expires_at timestamptz,
    failure text,
    finished_at timestamptz,
    check ((status in ('passed', 'failed')) = (finished_at is not null)),
    check ((method = 'face') = (out_seq_no is not null))
  )`,
  `create unique index contract_intent_one_open on contract_intent (employer_id, contract_id)
    where status in ('requested', 'started')`,
])
