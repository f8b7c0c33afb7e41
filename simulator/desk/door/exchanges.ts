import * as v from 'valibot'
import type { MockControl } from '../../cloud/mock-control'
import type { VendorExchange } from '../protocol'

const exchange = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  method: v.string(),
  path: v.string(),
  request_body: v.string(),
  status: v.nullable(v.number()),
  answer_body: v.nullable(v.string()),
  fault: v.nullable(v.string()),
})

interface Span {
  startedAt: Date
  endedAt: Date
}

/** Both clocks are of this machine, but the mock writes its line a moment after it has answered. */
const slackMs = 30

/**
 * What the mocks heard between the start and the end of a call, in order. Nothing on the wire says which call a request belongs
 * to, so one of another call at the same time is among them.
 */
export async function exchangesDuring(mocks: ReadonlyMap<string, MockControl>, span: Span): Promise<VendorExchange[]> {
  const lists = await Promise.all([...mocks].map(([vendor, mock]) => heardBy(vendor, mock, span)))
  return lists.flat().sort((a, b) => a.at.localeCompare(b.at))
}

async function heardBy(vendor: string, mock: MockControl, { startedAt, endedAt }: Span): Promise<VendorExchange[]> {
  const log = await mock.get('/log').catch(() => [])
  const isMeanwhile = (at: string): boolean =>
    Date.parse(at) >= startedAt.getTime() && Date.parse(at) <= endedAt.getTime() + slackMs
  return v
    .parse(v.array(exchange), log)
    .filter(({ at }) => isMeanwhile(at))
    .map(({ request_body, answer_body, ...rest }) => ({ ...rest, vendor, requestBody: request_body, answerBody: answer_body }))
    .reverse()
}
