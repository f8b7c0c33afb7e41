import { createTables } from './create-tables'

/** How often a worker had the photo of a document read on a Shanghai day; of the photo and what it said nothing is kept. */
export const documentReadings = createTables([
  `create table document_reading (
    worker_id uuid not null references worker,
    day date not null,
    readings integer not null check (readings > 0),
    primary key (worker_id, day))`,
])
