import { createTables } from './create-tables'

/** Who checks a face is kept with the check, so that another choice leaves the open ones alone. All before were WeChat's. */
export const identityProviders = createTables([
  `alter table verification
    add column provider text not null default 'weixin' check (provider in ('weixin', 'tencent-faceid'))`,
])
