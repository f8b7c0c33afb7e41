import type { StoredPayout } from '../store/payouts'
import { sendPayout } from './send-payout'
import type { Settling } from './settle-payout'

/** WeChat Pay takes 100 bills a second from a merchant; a function has 3 seconds and few connections. */
const atOnce = 5

/** Sends bills, a few at a time. All are tried, whatever happens to one of them; the first fault is thrown at the end. */
export async function sendAll(context: Settling, payouts: readonly StoredPayout[]): Promise<void> {
  const waiting = [...payouts]
  const faults: unknown[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        await sendPayout(context, next)
      } catch (error) {
        faults.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (faults.length > 0) throw faults[0]
}
