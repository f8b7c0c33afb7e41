import { createTables } from './create-tables'

/** The file of an agreement, one row for each revision: the text, signed by the worker, signed by both. */
export const contractDocuments = createTables([
  `create table contract_document (
    employer_id uuid not null,
    contract_id uuid not null,
    revision integer not null check (revision in (1, 2, 3)),
    bytes bytea not null,
    sha256 text not null,
    made_at timestamptz not null,
    primary key (employer_id, contract_id, revision),
    foreign key (employer_id, contract_id) references contract)`,
])
