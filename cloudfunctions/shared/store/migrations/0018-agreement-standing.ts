import { createTables } from './create-tables'

const application = 'employer_id, application_id'

/**
 * A worker may ask for more time, once per deadline. An ending names the last day; once both have signed it the application has
 * it too, and the worker may apply for the same job again. What was superseded before it was signed holds no application: its
 * successor may still be declined, and the application taken back.
 */
export const agreementStanding = createTables([
  `drop view governing_contract`,
  `alter table contract
    drop constraint contract_live_application_fkey,
    drop column live_application_id`,
  `alter table contract
    add column live_application_id uuid generated always as
      (case when status in ('declined', 'withdrawn') or (status = 'superseded' and signed_at is null)
        then null else application_id end) stored,
    add constraint contract_live_application_fkey
      foreign key (employer_id, live_application_id) references application (${application}),
    add column time_asked_at timestamptz,
    add column last_day date,
    add constraint contract_last_day_check check (purpose = 'end' or last_day is null)`,
  `create view governing_contract as
    select * from contract where status in ('signed', 'completed') and purpose <> 'end'`,
  `alter table application
    drop constraint application_employer_id_job_id_worker_id_key,
    add column ends_on date`,
  `create unique index application_one_going on application (employer_id, job_id, worker_id) where ends_on is null`,
  `create index contract_of_worker on contract (worker_id, sent_at desc, contract_id desc)`,
  `create index contract_by_standing on contract (employer_id, status, sent_at desc, contract_id desc)`,
  `alter table data_access drop constraint data_access_purpose_check,
    add constraint data_access_purpose_check check (purpose in
      ('shifts-of-the-day', 'review-of-hours', 'pay-run', 'identity-review', 'own-copy', 'counter-signing', 'agreements'))`,
])
