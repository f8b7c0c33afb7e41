import { payFailureWords as words } from '../../../i18n/pay-run'
import { kindOfPayoutFailure, payoutFailureCauses, type PayoutFailureKind } from '../../../i18n/payout-failures'
import { t, type Entry } from '../../../i18n/index'

/** Why a payment was not made, and who must act before it is sent again. */
export interface PayoutFailure {
  cause: string
  actor: string
}

const actors: Readonly<Record<PayoutFailureKind, Entry>> = {
  overdue: words.workerConfirms,
  name: words.workerFixesName,
  account: words.workerFixesAccount,
  bankCard: words.workerFixesAccount,
  quota: words.workerWaits,
  cancelled: words.youRetry,
  merchant: words.platformActs,
  setup: words.platformActs,
  risk: words.workerFixesAccount,
  lowBalance: words.financeTopsUp,
  busy: words.nobody,
  other: words.platformActs,
}

/** A failure code in words; WeChat Pay's codes are an open set, so an unknown one is named for the support. */
export function failureOfPayout(code: string): PayoutFailure {
  const kind = kindOfPayoutFailure(code)
  const cause = kind === 'other' ? t(words.other, { code }) : t(payoutFailureCauses[kind])
  return { cause, actor: t(actors[kind]) }
}
