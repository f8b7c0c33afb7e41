import { kindOfPayoutFailure, payoutFailureCauses, payoutFailureForWorker } from '../../../../miniprogram/i18n/payout-failures'
import { failureOfPayout } from '../../../../miniprogram/packages/employer/utils/pay-failure'

/** WeChat Pay's published `fail_reason` values. */
const published = `ACCOUNT_FROZEN ACCOUNT_NOT_EXIST PAYEE_ACCOUNT_ABNORMAL OPENID_INVALID RECEIVE_ACCOUNT_NOT_CONFIGURE
  BANK_CARD_ACCOUNT_ABNORMAL BANK_CARD_BANK_INFO_WRONG BANK_CARD_CARD_INFO_WRONG BANK_CARD_COLLECTIONS_ABOVE_QUOTA
  BANK_CARD_PARAM_ERROR BANK_CARD_STATUS_ABNORMAL ID_CARD_NOT_CORRECT NAME_NOT_CORRECT REAL_NAME_CHECK_FAIL
  BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH BLOCK_B2C_USERLIMITAMOUNT_MONTH DAY_RECEIVED_COUNT_EXCEED DAY_RECEIVED_QUOTA_EXCEED
  EXCEEDED_ESTIMATED_AMOUNT REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED TRANSFER_QUOTA_EXCEED MCH_CANCEL MERCHANT_REJECT
  MERCHANT_NOT_CONFIRM PAYER_ACCOUNT_ABNORMAL PRODUCT_AUTH_CHECK_FAIL OVERDUE_CLOSE RESERVATION_INFO_NOT_MATCH
  RESERVATION_SCENE_NOT_MATCH RESERVATION_STATE_INVALID TRANSFER_REMARK_SET_FAIL TRANSFER_RISK TRANSFER_SCENE_INVALID
  TRANSFER_SCENE_UNAVAILABLE BUDGET_NOT_ENOUGH`.split(/\s+/)

it.each(published)('%s has a cause of its own', (code) => {
  expect(kindOfPayoutFailure(code)).not.toBe('other')
})

it.each(['OTHER_FAIL_REASON_TYPE', 'RELATED_ORDER_CLOSED', 'SOMETHING_NEW', 'constructor', ''])(
  '%s, which says nothing, has words too',
  (code) => {
    expect(kindOfPayoutFailure(code)).toBe('other')
    expect(failureOfPayout(code)).toEqual({ cause: `微信支付没有办成（${code}）`, actor: '请找灵工卡客服' })
  },
)

it.each(Object.values(payoutFailureForWorker))('says who must act in a short sentence: $who.zh', ({ who }) => {
  expect(who.zh.length).toBeLessThanOrEqual(20)
  expect(who.en).not.toMatch(/[A-Z]{2,}_/)
})

it('gives worker and employer the same cause', () => {
  expect(failureOfPayout('TRANSFER_RISK').cause).toBe(payoutFailureCauses.risk.zh)
})
