import type { Ending } from './settlement'

/** What the receiver's tap on "confirm" leads to, by the end of the openid; everyone else is paid. */
const endings: readonly (readonly [string, Ending | 'stays'])[] = [
  ['_NAME_MISMATCH', { state: 'FAIL', fail_reason: 'NAME_NOT_CORRECT' }],
  ['_FROZEN', { state: 'FAIL', fail_reason: 'ACCOUNT_FROZEN' }],
  ['_QUOTA', { state: 'FAIL', fail_reason: 'REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED' }],
  ['_SLOW', 'stays'],
]

/** The ending that this receiver meets; 'stays' means TRANSFERING until somebody finishes the bill. */
export function endingFor(openid: string): Ending | 'stays' {
  return endings.find(([suffix]) => openid.endsWith(suffix))?.[1] ?? { state: 'SUCCESS' }
}
