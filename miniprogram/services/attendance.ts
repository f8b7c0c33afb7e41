import { command, query } from './cloud'

type Attendance = CloudFunctions['attendance']
export type Clock = Attendance['get-clock']['reply']
export type Receipt = Attendance['clock-in']['reply']
export type Punch = Attendance['clock-in']['request']
export type Records = Attendance['list-records']['reply']
export type WorkRecord = Records['records'][number]

/** The shift as the clock shows it. Throws `CloudError` `NOT_FOUND`. */
export function getClock(shift: Attendance['get-clock']['request']): Promise<Clock> {
  return query('attendance', 'get-clock', shift)
}

/**
 * Begins the work. Throws `CloudError` `TOO_FAR_FROM_SITE` with `metres`, `PLACE_UNCERTAIN`, `TOO_EARLY_TO_CLOCK_IN`,
 * `SHIFT_ALREADY_OVER`, `ALREADY_CLOCKED_IN`, `AGREEMENT_NOT_SIGNED`, `COVER_NOT_IN_FORCE`.
 */
export function clockIn(punch: Punch, key: string): Promise<Receipt> {
  return command('attendance', 'clock-in', { data: punch, key })
}

/** Ends the work; the receipt has the judged record. Throws as `clockIn`, and `NOT_CLOCKED_IN`. */
export function clockOut(punch: Punch, key: string): Promise<Receipt> {
  return command('attendance', 'clock-out', { data: punch, key })
}

/** A page of the worker's records, newest first. Throws `CloudError`. */
export function listRecords(cursor?: string): Promise<Records> {
  return query('attendance', 'list-records', cursor === undefined ? {} : { cursor })
}
