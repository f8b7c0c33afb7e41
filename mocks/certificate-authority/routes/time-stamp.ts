import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { saveTimeStamp, type Authority } from '../entities'
import { isTimeStampFailure, TimeStampRefusal } from '../errors'
import type { Der } from '../signature'
import { grantTimeStamp, imprintOf, readTimeStampRequest, rejectTimeStamp } from '../time-stamp'

/** POST /tsa (RFC 3161 §3.4): a time-stamp token, or a well-formed rejection, both with HTTP status 200. */
export async function timeStamp(c: MockContext, tools: MockTools, authority: Authority): Promise<Response> {
  if (c.req.header('content-type') !== 'application/timestamp-query')
    return c.text('The content type must be application/timestamp-query.', 415)
  const reply = await stampOrReject(c, tools, authority)
  return c.body(reply, 200, { 'Content-Type': 'application/timestamp-reply' })
}

async function stampOrReject(c: MockContext, tools: MockTools, authority: Authority): Promise<Der> {
  try {
    return await stamp(c, tools, authority)
  } catch (error) {
    if (error instanceof TimeStampRefusal) return rejectTimeStamp(error.failure, error.message)
    throw error
  }
}

/** The serial number is stored before it is signed, so that no two tokens ever share one. */
async function stamp(c: MockContext, tools: MockTools, { timeStamper }: Authority): Promise<Der> {
  const request = readTimeStampRequest(Uint8Array.from(c.get('rawBody')))
  const imprint = imprintOf(request)
  const fields = { imprint: Buffer.from(imprint).toString('hex') }
  const { code, fault } = await takeRule(c, tools.rules, { operation: 'time-stamp', fields })
  if (typeof code === 'string' && isTimeStampFailure(code)) throw new TimeStampRefusal(code, 'Refused by a rule.')
  const genTime = new Date(Math.floor(tools.clock.wireNow().getTime() / 1000) * 1000)
  const serial = await saveTimeStamp(tools, imprint, genTime)
  const reply = await grantTimeStamp(timeStamper, request, { serial, genTime })
  return fault === 'bad-signature' ? withLastBitFlipped(reply) : reply
}

/** The signature value ends the token, so its last bit is a bit of the signature. */
function withLastBitFlipped(reply: Der): Der {
  const forged = Uint8Array.from(reply)
  forged[forged.length - 1] = (forged[forged.length - 1] ?? 0) ^ 1
  return forged
}
