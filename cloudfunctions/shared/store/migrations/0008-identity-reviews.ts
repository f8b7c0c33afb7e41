import { createTables } from './create-tables'

/** The way without a face: two people of the employer vouch for somebody whose name, number and phone belong together. */
export const identityReviews = createTables([
  `alter table consent drop constraint consent_scope_check,
    add constraint consent_scope_check check (scope in ('privacy', 'id-number', 'face', 'phone', 'cover'))`,
  `alter table data_access drop constraint data_access_purpose_check,
    add constraint data_access_purpose_check
      check (purpose in ('shifts-of-the-day', 'review-of-hours', 'pay-run', 'identity-review'))`,
  `alter table identity add column way text not null default 'face' check (way in ('face', 'vouched'))`,
  `create table identity_review (
    employer_id uuid not null references employer,
    review_id uuid not null,
    worker_id uuid not null references worker,
    status text not null check (status in ('open', 'approved', 'rejected')),
    name_sealed text not null,
    id_number_sealed text not null,
    id_number_index text not null,
    masked_name text not null,
    masked_id_number text not null,
    masked_phone text not null,
    birth_date date not null,
    asked_at timestamptz not null,
    closed_at timestamptz,
    primary key (employer_id, review_id))`,
  `create unique index identity_review_one_open on identity_review (worker_id) where status = 'open'`,
  `create index identity_review_open on identity_review (employer_id, asked_at) where status = 'open'`,
  `create table identity_vote (
    employer_id uuid not null,
    review_id uuid not null,
    member_id uuid not null,
    vote text not null check (vote in ('approve', 'reject')),
    reason text,
    voted_at timestamptz not null,
    primary key (employer_id, review_id, member_id),
    foreign key (employer_id, review_id) references identity_review)`,
])
