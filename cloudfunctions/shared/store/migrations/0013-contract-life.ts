import { createTables } from './create-tables'

/**
 * A contract is declined by the worker, or completed by the employer's counter-signature. The application of a declined one is
 * taken back, while the contract stays as evidence: it refers to the application only as long as it lives.
 */
export const contractLife = createTables([
  `alter table contract
    drop constraint contract_status_check,
    drop constraint contract_employer_id_application_id_fkey,
    add column declined_at timestamptz,
    add column decline_reason text
      check (decline_reason in ('pay', 'hours', 'place', 'unclear', 'other-job', 'other')),
    add column completed_at timestamptz,
    add column counter_signature jsonb,
    add column live_application_id uuid
      generated always as (case when status = 'declined' then null else application_id end) stored,
    add constraint contract_status_check check (status in ('offered', 'signed', 'completed', 'declined')),
    add constraint contract_live_application_fkey
      foreign key (employer_id, live_application_id) references application (employer_id, application_id),
    add constraint contract_declined_check
      check ((status = 'declined') = (declined_at is not null) and (declined_at is null) = (decline_reason is null)),
    add constraint contract_completed_check
      check ((status = 'completed') = (completed_at is not null) and (completed_at is null) = (counter_signature is null))`,
  `create index contract_to_countersign on contract (employer_id, signed_at, contract_id) where status = 'signed'`,
  `alter table data_access drop constraint data_access_purpose_check,
    add constraint data_access_purpose_check check (purpose in
      ('shifts-of-the-day', 'review-of-hours', 'pay-run', 'identity-review', 'own-copy', 'counter-signing'))`,
])
