import { CloudError } from '../utils/app-error'
import { newKey } from '../utils/ids'
import { learnServerTime } from '../utils/server-clock'
import { forget, token } from './session'
import { needsSession, send, type CloudMessage, type RawAnswer } from './transport'

type Request<F extends CloudFeature, A extends CloudAction<F>> = CloudFunctions[F][A] extends { request: infer R } ? R : never
type Reply<F extends CloudFeature, A extends CloudAction<F>> = CloudFunctions[F][A] extends { reply: infer R } ? R : never

/** A question and its answer; asking twice changes nothing. Throws `CloudError`. */
export function query<F extends CloudFeature, A extends CloudAction<F>>(
  feature: F,
  action: A,
  data: Request<F, A>,
): Promise<Reply<F, A>> {
  return call(feature, { action, data })
}

/**
 * Something to be done once. `key` names the intent: a caller who tries the same intent again gives the same key, and the
 * cloud answers with the first outcome. Throws `CloudError`.
 */
export function command<F extends CloudFeature, A extends CloudAction<F>>(
  feature: F,
  action: A,
  { key = newKey(), ...intent }: { data: Request<F, A>; key?: string },
): Promise<Reply<F, A>> {
  return call(feature, { action, data: intent.data, key })
}

async function call<R>(feature: string, message: CloudMessage): Promise<R> {
  const answer = needsSession ? await sendWithSession(feature, message) : await send(feature, message, '')
  if (!answer.ok) throw new CloudError(answer.error.code, answer.error.detail, answer.error.requestId)
  learnServerTime(answer.at)
  return answer.data as R
}

/** A session that has ended is renewed once, with the same message and key. */
async function sendWithSession(feature: string, message: CloudMessage): Promise<RawAnswer> {
  const first = await token()
  const answer = await send(feature, message, first)
  if (answer.ok || answer.error.code !== 'NO_SESSION') return answer
  forget(first)
  return send(feature, message, await token())
}
