import { command, query } from './cloud'

type Contract = CloudFunctions['contract']
export type ToCountersign = Contract['list-to-countersign']['reply']
export type CountersignOutcome = Contract['countersign']['reply']['outcomes'][number]

/** What workers have signed and the employer has not, by name. Throws `CloudError` `NOT_ALLOWED`. */
export function listToCountersign(): Promise<ToCountersign> {
  return query('contract', 'list-to-countersign', {})
}

/** Seals contracts, at most 20; says of each what became of it. Throws `CloudError` `NOT_ALLOWED`. */
export async function countersign(contractIds: string[], key: string): Promise<CountersignOutcome[]> {
  return (await command('contract', 'countersign', { data: { contractIds }, key })).outcomes
}
