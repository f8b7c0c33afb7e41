import pino from 'pino'
import * as v from 'valibot'
import { callAction, type Actions, type Answer } from './action'
import type { Environment } from './context'
import { answerBrowser, type HttpAnswer } from './entry-web'
import { uuidGenerator } from './ids'
import type { Caller } from './principal'
import { readSettings } from './settings'
import { connect } from './store/connect'

export type Main = (event: unknown) => Promise<Answer | HttpAnswer>

const now = (): Date => new Date()

/**
 * The entry point that WeChat calls. The caller's identity is read from the platform before the first await: the variables
 * are those of the process, and another call may replace them while this one waits.
 */
export function entry(actions: Actions, { http = 'vendor' }: Http = {}): Main {
  let environment: Environment | undefined
  return (event) => {
    const caller = callerOf(platformContext())
    environment ??= openEnvironment()
    return answer(actions, { caller, event, http }, environment)
  }
}

/** Who calls a function over HTTP: a vendor's webhook, or a browser that anybody may sit at. */
interface Http {
  http?: 'vendor' | 'web'
}

/** Phones send our own envelope; timers and vendors send the platform's, and are told apart by who the platform says is there. */
function answer(
  actions: Actions,
  { caller, event, http }: Required<Http> & { caller: Caller; event: unknown },
  environment: Environment,
): ReturnType<Main> {
  if (caller.kind === 'timer')
    return callAction(actions, { caller, event: { action: v.parse(timerEvent, event).TriggerName } }, environment)
  if (caller.kind === 'nobody' && http === 'web') return answerBrowser(actions, event, environment)
  const request = caller.kind === 'nobody' ? v.safeParse(httpEvent, event) : undefined
  if (request?.success === true) return answerHttp(actions, request.output, environment)
  return callAction(actions, { caller, event }, environment)
}

/** A timer is named in config.json after the action that it runs. */
const timerEvent = v.object({ TriggerName: v.string() })

/** One environment for the life of the instance. `DATABASE_URL` is needed: a deployed function has no disk that lasts. */
function openEnvironment(): Environment {
  const settings = readSettings(process.env)
  const db = connect(settings.database().DATABASE_URL, 2)
  return { db, settings, now, wireNow: now, newId: uuidGenerator(now), log: pino({ base: null }), crashPoint: () => undefined }
}

const wechatSdk = v.object({ getWXContext: v.function() })
const wechatContext = v.object({ OPENID: v.optional(v.unknown()), SOURCE: v.optional(v.unknown()) })

function platformContext(): v.InferOutput<typeof wechatContext> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded at the first call: tests and the local cloud never pay its 200 ms
  const sdk: unknown = require('wx-server-sdk')
  return v.parse(wechatContext, v.parse(wechatSdk, sdk).getWXContext())
}

/** A phone is known by its openid, which is text; the SDK turns one of digits only into a number that may be inexact. */
function callerOf({ OPENID, SOURCE }: v.InferOutput<typeof wechatContext>): Caller {
  if (typeof OPENID === 'string' && OPENID !== '') return { kind: 'phone', openid: OPENID }
  if (SOURCE === 'wx_trigger') return { kind: 'timer' }
  return { kind: 'nobody' }
}

const httpEvent = v.object({
  httpMethod: v.literal('POST'),
  path: v.pipe(v.string(), v.regex(/^(\/[\w-]+)*\/?$/)),
  headers: v.record(v.string(), v.string()),
  body: v.string(),
  isBase64Encoded: v.optional(v.boolean(), false),
})

/** A vendor's webhook: the last part of the path names the action, and only the vendor's own signature says who it is. */
async function answerHttp(
  actions: Actions,
  request: v.InferOutput<typeof httpEvent>,
  environment: Environment,
): Promise<HttpAnswer> {
  const action = request.path.split('/').filter(Boolean).at(-1) ?? ''
  const body = request.isBase64Encoded ? Buffer.from(request.body, 'base64').toString('utf8') : request.body
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]))
  const answer = await callAction(
    actions,
    { caller: { kind: 'vendor' }, event: { action, data: { headers, body } } },
    environment,
  )
  const reply = answer.ok ? v.parse(vendorReply, answer.data) : { status: 500, body: '' }
  return { statusCode: reply.status, headers: { 'content-type': 'application/json' }, body: reply.body }
}

const vendorReply = v.object({ status: v.number(), body: v.string() })
