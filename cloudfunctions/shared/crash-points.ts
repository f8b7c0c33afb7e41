/**
 * Every crash point, by subject and in the order of its path: a named place before and after each write and each outbound
 * call. Names are stable. A test lets each one fail and shows what recovery finds.
 */
export const crashPoints = [
  'identity.before-request',
  'identity.after-request',
  'identity.before-vendor',
  'identity.after-vendor',
  'identity.after-start',
  'identity.before-query',
  'identity.after-query',
  'identity.after-save',
  'contract.before-intent',
  'contract.after-intent',
  'contract.after-vendor',
  'contract.after-save',
  'guarantee.before-request',
  'guarantee.after-request',
  'guarantee.before-bind',
  'guarantee.after-bind',
  'guarantee.before-settle',
  'guarantee.after-settle',
  'attendance.before-save',
  'attendance.after-save',
  'payout.before-commit',
  'payout.after-commit',
  'payout.before-send',
  'payout.after-send',
  'payout.before-query',
  'payout.after-query',
  'payout.before-save',
  'payout.before-settle-commit',
  'payout.after-save',
  'payout.after-message',
  'payout.notification-received',
  'payout.notification-verified',
  'clockwork.after-claim',
  'clockwork.after-work',
] as const

export type CrashPointName = (typeof crashPoints)[number]
