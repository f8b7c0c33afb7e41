import { query } from './cloud'

type PayoutActions = CloudFunctions['payout']
export type Payouts = PayoutActions['list-payouts']['reply']
export type Payout = Payouts['payouts'][number]
export type Confirmation = PayoutActions['get-confirmation']['reply']
export type PaySlip = PayoutActions['get-pay-slip']['reply']
export type PayoutId = PayoutActions['get-pay-slip']['request']

/** A page of the worker's payouts, newest first. Throws `CloudError`. */
export function listPayouts(cursor?: string): Promise<Payouts> {
  return query('payout', 'list-payouts', cursor === undefined ? {} : { cursor })
}

/** What WeChat's confirmation needs. Throws `CloudError` `NOT_FOUND`, `PAYOUT_NOT_CONFIRMABLE`. */
export function getConfirmation(payout: PayoutId): Promise<Confirmation> {
  return query('payout', 'get-confirmation', payout)
}

/** How a payout stands, asked of WeChat Pay. Throws `CloudError` `NOT_FOUND`, `VENDOR_UNAVAILABLE`. */
export function checkPayout(payout: PayoutId): Promise<Payout> {
  return query('payout', 'check-payout', payout)
}

/** From punches to pay. Throws `CloudError` `NOT_FOUND`. */
export function getPaySlip(payout: PayoutId): Promise<PaySlip> {
  return query('payout', 'get-pay-slip', payout)
}
