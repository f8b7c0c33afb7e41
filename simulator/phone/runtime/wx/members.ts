import { api, ApiFailure, callbackApi, isObject } from './api'
import type { Around } from './around'
import { noteCall } from './calls'
import { canIUse } from './can-i-use'
import { direct, parameterError, type Member, type Subject } from './member'

type AnyFunction = (...values: unknown[]) => unknown

/** `wx` of a table: each call is noted, and a name that the table doesn't have is reported once and read as undefined. */
export function wxOf(subjects: readonly Subject[], around: Around): object {
  const members: Record<string, Member> = {}
  for (const subject of subjects) Object.assign(members, subject)
  const { device, knowsTag, report } = around
  members['canIUse'] = direct((schema: unknown) => canIUse(String(schema), members, { host: device.now.host, knowsTag }))
  const target: Record<string, unknown> = {}
  // in WeChat the members can be defined anew
  for (const [name, member] of Object.entries(members)) target[name] = exposed(name, member)
  return new Proxy(target, { get: (all, name) => read(all, name, report) })
}

/** Names by which the language and its tools look at any object. */
const notAsked = new Set(['then', 'toJSON', '$$typeof', 'nodeType', 'asymmetricMatch'])
const reported = new Set<string>()

function read(target: Record<string, unknown>, name: string | symbol, report: Around['report']): unknown {
  if (typeof name === 'symbol' || name in target || notAsked.has(name)) return Reflect.get(target, name)
  if (!reported.has(name)) report({ kind: 'missing-api', message: `wx.${name} is not emulated`, where: undefined })
  reported.add(name)
  return undefined
}

function exposed(name: string, member: Member): unknown {
  if (member.kind === 'direct') return isPlain(member) ? member.value : noted(name, asFunction(member.value))
  const run = (options: object): unknown => {
    const wrong = parameterError(member.needs, isObject(options) ? options : {})
    if (wrong !== undefined) throw new ApiFailure(wrong, { errno: 1001 })
    return member.run(options as never)
  }
  return member.hasPromise ? api(name, run) : callbackApi(name, run)
}

function isPlain(member: Member): boolean {
  return member.kind === 'direct' && (typeof member.value !== 'function' || member.notesItself === true)
}

function noted(name: string, call: AnyFunction): AnyFunction {
  return (...values) => {
    const note = noteCall(name)
    try {
      const result = call(...values)
      note(`${name}:ok`)
      return result
    } catch (error) {
      note(error instanceof Error ? error.message : String(error))
      throw error
    }
  }
}

function asFunction(value: unknown): AnyFunction {
  return value as AnyFunction
}
