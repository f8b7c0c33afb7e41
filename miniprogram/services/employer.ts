import { query } from './cloud'

export type EmployerToday = CloudFunctions['attendance']['get-employer-today']['reply']

/** What the employer's home shows. Throws `CloudError`. */
export function getToday(): Promise<EmployerToday> {
  return query('attendance', 'get-employer-today', {})
}
