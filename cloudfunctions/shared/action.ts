import * as v from 'valibot'
import { authorise } from './authorise'
import type { Context, Environment } from './context'
import { parseEnvelope, type Envelope } from './envelope'
import type { Caller, Policy, Principals } from './principal'
import { Refusal, type RefusalCode, type RefusalDetail } from './refusal'
import { claimKey, finishKey, releaseKey, type Claim } from './store/idempotency'
import { VendorError } from './vendor-error'

/** One entry of a feature's table of actions. */
export interface Action {
  readonly kind: 'query' | 'command'
  readonly policy: Policy
  readonly schema: v.GenericSchema
  /** Knows the caller, parses the request, runs the handler. */
  readonly run: (call: Call, environment: Running) => Promise<object>
}
export type Actions = Readonly<Record<string, Action>>

/**
 * What every call answers, whether it came from WeChat, the local cloud or a test. `at` is the business time (ISO): what a phone
 * counts down to must not hang on the phone's own clock.
 */
export type Answer =
  { ok: true; data: object; at: string } | { ok: false; error: { code: RefusalCode; detail: RefusalDetail; requestId: string } }

type Handler<Schema extends v.GenericSchema, P extends Policy> = (
  request: v.InferOutput<Schema>,
  context: Context<P>,
) => Promise<object>
type Call = Envelope & { caller: Caller }
type Running = Environment & { requestId: string }

/** An action that reads. */
export function query<Schema extends v.GenericSchema, P extends Policy>(
  schema: Schema,
  policy: P,
  handler: Handler<Schema, P>,
): Action {
  const run: Action['run'] = async (call, environment) => {
    const context = { ...environment, principal: await authorise(policy, call.caller, environment.db) }
    return handler(parseRequest(schema, call.data), context)
  }
  return { kind: 'query', policy, schema, run }
}

/** An action that changes something. A phone sends a key with it, and one key has one effect and one reply. */
export function command<Schema extends v.GenericSchema, P extends Policy>(
  schema: Schema,
  policy: P,
  handler: Handler<Schema, P>,
): Action {
  const run: Action['run'] = async (call, environment) => {
    const context = { ...environment, principal: await authorise(policy, call.caller, environment.db) }
    const request = parseRequest(schema, call.data)
    return once(call, context, () => handler(request, context))
  }
  return { kind: 'command', policy, schema, run }
}

/**
 * Answers one call. A refusal is an answer, and so is a vendor that is down; anything else is a fault, which is logged with
 * its request id and never shown.
 */
export async function callAction(
  actions: Actions,
  call: { caller: Caller; event: unknown },
  environment: Environment,
): Promise<Answer> {
  const requestId = environment.newId()
  const log = environment.log.child({ requestId })
  try {
    const data = await answer(actions, call, { ...environment, log, requestId })
    return { ok: true, data, at: environment.now().toISOString() }
  } catch (error) {
    return { ok: false, error: { ...explain(error, log), requestId } }
  }
}

async function answer(
  actions: Actions,
  { caller, event }: { caller: Caller; event: unknown },
  environment: Running,
): Promise<object> {
  const envelope = parseEnvelope(event)
  const action = Object.hasOwn(actions, envelope.action) ? actions[envelope.action] : undefined
  if (action === undefined) throw new Refusal('UNKNOWN_ACTION')
  const started = environment.wireNow().getTime()
  const reply = await action.run({ ...envelope, caller }, environment)
  environment.log.info({ action: envelope.action, milliseconds: environment.wireNow().getTime() - started }, 'answered')
  return reply
}

/** The same key with the same request gives the same reply; machines have keys of their own in what they send. */
async function once(
  call: Call,
  context: { db: Environment['db']; wireNow: Environment['wireNow']; principal: Principals[Policy] },
  run: () => Promise<object>,
): Promise<object> {
  if (!('openid' in context.principal)) return run()
  if (call.key === undefined) throw new Refusal('MALFORMED_REQUEST', { field: 'key' })
  const claim: Claim = {
    scope: context.principal.openid,
    key: call.key,
    action: call.action,
    data: call.data,
    at: context.wireNow(),
  }
  const known = await claimKey(context.db, claim)
  if (known !== undefined) return known
  try {
    const reply = await run()
    await finishKey(context.db, claim, reply)
    return reply
  } catch (error) {
    await releaseKey(context.db, claim)
    throw error
  }
}

function parseRequest<Schema extends v.GenericSchema>(schema: Schema, data: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  throw new Refusal('MALFORMED_REQUEST', { field: v.getDotPath(result.issues[0]) ?? 'data' })
}

function explain(error: unknown, log: Environment['log']): { code: RefusalCode; detail: RefusalDetail } {
  if (error instanceof Refusal) {
    log.info({ refusal: error.code }, 'refused')
    return { code: error.code, detail: error.detail }
  }
  if (error instanceof VendorError) {
    log.warn({ vendor: error.vendor, code: error.code, err: error.cause }, 'vendor failed')
    return { code: 'VENDOR_UNAVAILABLE', detail: { vendor: error.vendor } }
  }
  log.error({ err: error }, 'fault')
  return { code: 'INTERNAL_FAULT', detail: {} }
}
