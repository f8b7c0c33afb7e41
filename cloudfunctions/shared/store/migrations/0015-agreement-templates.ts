import { createTables } from './create-tables'

/**
 * Employers have agreement texts of their own, by kind and version. What was signed before has the version 0, so that version 1
 * of an employer is newer, and says its kind with the words of today; the kind is no part of a text's hash.
 */
export const agreementTemplates = createTables([
  `create table agreement_template (
    employer_id uuid not null references employer,
    kind text not null check (kind in ('part-time', 'labour-service', 'cooperation', 'past-retirement')),
    version integer not null check (version >= 1),
    template_id uuid not null,
    title text not null,
    sections jsonb not null,
    text_sha256 text not null,
    published_at timestamptz not null,
    published_by uuid,
    primary key (employer_id, kind, version),
    unique (employer_id, template_id))`,
  `create table agreement_draft (
    employer_id uuid not null references employer,
    kind text not null check (kind in ('part-time', 'labour-service', 'cooperation', 'past-retirement')),
    title text not null,
    sections jsonb not null,
    text_sha256 text not null,
    saved_at timestamptz not null,
    saved_by uuid not null,
    primary key (employer_id, kind))`,
  `alter table job add column employment_type text not null default 'labour-service'
    check (employment_type in ('part-time', 'labour-service', 'cooperation'))`,
  `alter table job alter column employment_type drop default`,
  `update contract set template_version = 0, content = content || case content ->> 'kind'
    when 'protected' then '{"kind": "labour-service", "addendum": "minors"}'::jsonb
    when 'labour-service' then '{"kind": "past-retirement"}'::jsonb
    else '{"kind": "labour-service"}'::jsonb end`,
  `create index contract_of_kind on contract (employer_id, (content ->> 'kind'), template_version)`,
])
