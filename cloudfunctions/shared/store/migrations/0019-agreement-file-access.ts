import { createTables } from './create-tables'

/** A worker sees that somebody of the employer took a copy of their signed agreement, beside who saw their name in a list. */
export const agreementFileAccess = createTables([
  `alter table data_access drop constraint data_access_purpose_check,
    add constraint data_access_purpose_check check (purpose in ('shifts-of-the-day', 'review-of-hours', 'pay-run',
      'identity-review', 'own-copy', 'counter-signing', 'agreements', 'agreement-file'))`,
])
