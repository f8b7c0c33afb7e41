import type { Host } from '../../protocol'

type TypeName = 'String' | 'Number' | 'Boolean' | 'Array' | 'Object' | 'Function'

/** What canIUse knows about a member. Names are separated by spaces; `method=GET|POST` lists the values of a parameter. */
export interface About {
  /** Parameters that aren't required. */
  takes?: string
  /** Required parameters with their types; a call without them fails with WeChat's `parameter error`. */
  needs?: Readonly<Record<string, TypeName>>
  /** Fields of the result, of what is returned, or of what a listener gets. */
  gives?: string
  /** Where it works; everywhere if it isn't said. */
  host?: Host
  /** WeChat has it and this phone doesn't: a call fails, and canIUse says no. */
  isRefused?: boolean
}
interface Asynchronous extends About {
  kind: 'asynchronous'
  run: (options: never) => unknown
  hasPromise: boolean
}
interface Direct extends About {
  kind: 'direct'
  value: unknown
  /** It tells its outcome itself, later. */
  notesItself?: boolean
}
/** One member of `wx`. */
export type Member = Asynchronous | Direct
/** The members of one subject. */
export type Subject = Readonly<Record<string, Member>>

/** Callbacks, or a promise. Throw `ApiFailure` to fail. */
export function both(run: (options: never) => unknown, about: About = {}): Member {
  return { kind: 'asynchronous', run, hasPromise: true, ...about }
}

/** Callbacks only. Throw `ApiFailure` to fail. */
export function callbacksOnly(run: (options: never) => unknown, about: About = {}): Member {
  return { kind: 'asynchronous', run, hasPromise: false, ...about }
}

/** A function that answers at once, or a value. */
export function direct(value: unknown, about: About = {}): Member {
  return { kind: 'direct', value, ...about }
}

/** A function that answers at once with a task, and tells its outcome later. */
export function transferring(value: unknown, about: About = {}): Member {
  return { kind: 'direct', value, notesItself: true, ...about }
}

/** A required parameter that is missing or of another type, in WeChat's words; undefined if there is none. */
export function parameterError(needs: About['needs'] = {}, options: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, type] of Object.entries(needs)) {
    const found = Object.prototype.toString.call(options[name]).slice(8, -1)
    if (found !== type) return `parameter error: parameter.${name} should be ${type} instead of ${found};`
  }
  return undefined
}
