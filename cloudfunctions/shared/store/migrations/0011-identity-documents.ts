import { createTables } from './create-tables'

/**
 * Until when a worker's document is valid: no row is unknown, and no day is without end (长期). It goes with the identity that
 * it belongs to.
 */
export const identityDocuments = createTables([
  `create table identity_document (
    worker_id uuid primary key references identity on delete cascade,
    valid_until date,
    kept_at timestamptz not null)`,
])
