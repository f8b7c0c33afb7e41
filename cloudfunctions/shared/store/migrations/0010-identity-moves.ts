import { createTables } from './create-tables'

/**
 * An identity may move to another WeChat account of the same person, after a cool-down; workers take copies of what is held
 * about them and have their person erased; old rows are found by their age.
 */
export const identityMoves = createTables([
  // taken: the face passed, and the number belongs to another account
  `alter table verification drop constraint verification_status_check,
    add constraint verification_status_check check (status in ('requested', 'started', 'verified', 'failed', 'taken'))`,
  `create table identity_move (
    worker_id uuid not null references worker,
    move_id uuid not null,
    status text not null check (status in ('waiting', 'done', 'objected', 'cancelled')),
    from_openid text not null,
    to_openid text not null,
    to_worker_id uuid not null references worker,
    asked_at timestamptz not null,
    completes_at timestamptz not null,
    ended_at timestamptz,
    primary key (worker_id, move_id),
    check ((status = 'waiting') = (ended_at is null)))`,
  `create unique index identity_move_one_waiting on identity_move (worker_id) where status = 'waiting'`,
  `create unique index identity_move_one_wish on identity_move (to_worker_id) where status = 'waiting'`,
  // a job names a move by its id alone
  `create index identity_move_by_id on identity_move (move_id)`,
  `create index identity_move_from on identity_move (from_openid, asked_at desc)`,
  `create index identity_move_to on identity_move (to_openid, asked_at desc)`,
  `create table erasure (
    worker_id uuid not null references worker,
    erasure_id uuid not null,
    tombstone text not null,
    erased_at timestamptz not null,
    primary key (worker_id, erasure_id))`,
  // of somebody who takes a copy of their own data there is no employer
  `alter table data_access alter column employer_id drop not null, alter column member_id drop not null,
    drop constraint data_access_purpose_check,
    add constraint data_access_purpose_check
      check (purpose in ('shifts-of-the-day', 'review-of-hours', 'pay-run', 'identity-review', 'own-copy')),
    add constraint data_access_employer_check
      check ((purpose = 'own-copy') = (employer_id is null) and (employer_id is null) = (member_id is null))`,
  `create unique index data_access_own on data_access (worker_id, day) where purpose = 'own-copy'`,
  // what is to be swept, oldest first: rows that were swept are not read again
  `create index verification_with_handle on verification (started_at)
    where verify_id is not null or status in ('requested', 'started')`,
  `create index verification_with_person on verification (started_at) where name_sealed <> ''`,
  `create index identity_review_with_person on identity_review (closed_at) where name_sealed <> '' and status <> 'open'`,
  `create index idempotency_by_age on idempotency (created_at)`,
  `create index message_by_age on message (sent_at)`,
])
