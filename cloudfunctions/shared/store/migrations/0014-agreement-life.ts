import { createTables } from './create-tables'

const key = 'employer_id, application_id'

/**
 * One application may have several agreements in its life: the first one, newer versions of it, and the one that ends it. At
 * most one of them waits for the worker, and at most one governs.
 */
export const agreementLife = createTables([
  `alter table contract
    drop constraint contract_status_check,
    drop constraint contract_completed_check,
    drop constraint contract_employer_id_application_id_key,
    drop column live_application_id,
    add column purpose text not null default 'start' check (purpose in ('start', 'renew', 'end')),
    add column previous_contract_id uuid,
    add column viewed_at timestamptz,
    add column sign_by timestamptz,
    add column countersign_by timestamptz,
    add column closed_at timestamptz`,
  `alter table contract rename column offered_at to sent_at`,
  `update contract set status = 'viewed' where status = 'offered'`,
  `update contract set viewed_at = sent_at, sign_by = sent_at + interval '7 days',
    countersign_by = signed_at + interval '7 days'`,
  `alter table contract
    alter column purpose drop default,
    alter column sign_by set not null,
    add column live_application_id uuid
      generated always as (case when status in ('declined', 'withdrawn') then null else application_id end) stored,
    add constraint contract_live_application_fkey
      foreign key (employer_id, live_application_id) references application (${key}),
    add constraint contract_previous_fkey
      foreign key (employer_id, previous_contract_id) references contract (employer_id, contract_id),
    add constraint contract_status_check check (status in
      ('sent', 'viewed', 'signed', 'completed', 'declined', 'withdrawn', 'expired', 'terminated', 'superseded')),
    add constraint contract_purpose_check2 check ((purpose = 'start') = (previous_contract_id is null)),
    add constraint contract_signed_check
      check (status not in ('signed', 'completed', 'terminated') or (signed_at is not null and countersign_by is not null)),
    add constraint contract_completed_check
      check ((status <> 'completed' or completed_at is not null) and (completed_at is null) = (counter_signature is null)),
    add constraint contract_closed_check
      check ((status in ('withdrawn', 'expired', 'terminated', 'superseded')) = (closed_at is not null))`,
  `create unique index contract_one_open on contract (${key}) where status in ('sent', 'viewed', 'expired')`,
  `create unique index contract_one_governing on contract (${key})
    where status in ('signed', 'completed') and purpose <> 'end'`,
  `create index contract_of_application on contract (${key}, sent_at)`,
  `create view governing_contract as
    select * from contract where status in ('signed', 'completed') and purpose <> 'end'`,
])
