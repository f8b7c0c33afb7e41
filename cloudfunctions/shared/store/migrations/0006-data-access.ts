import { createTables } from './create-tables'

/** Who saw whose name: owned by the worker, who reads it. */
export const dataAccess = createTables([
  `create table data_access (
    worker_id uuid not null references worker,
    access_id uuid not null,
    employer_id uuid not null,
    member_id uuid not null,
    purpose text not null check (purpose in ('shifts-of-the-day', 'review-of-hours', 'pay-run')),
    day date not null,
    at timestamptz not null,
    primary key (worker_id, access_id),
    unique (worker_id, employer_id, member_id, purpose, day))`,
  `create index data_access_newest on data_access (worker_id, at desc, access_id desc)`,
])
