import { command, query } from './cloud'

type Payout = CloudFunctions['payout']
export type PayPreview = Payout['preview-pay-run']['reply']
type PayRunState = Payout['start-pay-run']['reply']
export type PayRun = Payout['get-pay-run']['reply']
export type PayRuns = Payout['list-pay-runs']['reply']

/** What would be paid now. Throws `CloudError` `NOT_ALLOWED`. */
export function previewPayRun(): Promise<PayPreview> {
  return query('payout', 'preview-pay-run', {})
}

/** Pays the given records. Throws `CloudError` `ESCROW_TOO_LOW`, `RECORD_ALREADY_IN_PAY_RUN`, `NOTHING_TO_PAY` and others. */
export function startPayRun(recordIds: readonly string[], key: string): Promise<PayRunState> {
  return command('payout', 'start-pay-run', { data: { recordIds: [...recordIds] }, key })
}

/** A run as it stands. Throws `CloudError` `NOT_FOUND`. */
export function getPayRun(runId: string): Promise<PayRun> {
  return query('payout', 'get-pay-run', { runId })
}

/** The runs before, newest first. Throws `CloudError`. */
export function listPayRuns(cursor?: string): Promise<PayRuns> {
  return query('payout', 'list-pay-runs', cursor === undefined ? {} : { cursor })
}

/** Sends one failed payment again. Throws `CloudError` `PAYOUT_NOT_RELEASED` while the last attempt may still arrive. */
export function retryPayout(payoutId: string, key: string): Promise<PayRunState> {
  return command('payout', 'retry-payout', { data: { payoutId }, key })
}
