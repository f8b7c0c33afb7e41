import { noteCall } from './calls'

/** Numbers that WeChat gives beside a reason. */
export interface FailureCodes {
  errno?: number
  errCode?: number
}

/** A refusal of a wx.* call: the caller gets it as `<name>:fail <reason>`. */
export class ApiFailure extends Error {
  constructor(
    readonly reason: string,
    readonly codes: FailureCodes = {},
  ) {
    super(reason)
    this.name = 'ApiFailure'
  }
}

/** What a caller may hand in with the options, and what every answer carries. */
export interface ApiResult extends FailureCodes {
  errMsg: string
}
export interface Callbacks {
  success?: (result: ApiResult) => void
  fail?: (result: ApiResult) => void
  complete?: (result: ApiResult) => void
}
type Run<O> = (options: O) => unknown
type Caller<O> = (options?: O & Callbacks) => Promise<ApiResult> | undefined

/** A call in both of WeChat's styles: callbacks if one is given, else a promise, which fails with the plain result object. */
export function api<O extends object>(name: string, run: Run<O>): Caller<O> {
  const called = callbackApi(name, run)
  return (options) => {
    if (hasCallbacks(options)) {
      called(options)
      return undefined
    }
    return new Promise((resolve, reject) => {
      called({ ...filled(options), success: resolve, fail: reject })
    })
  }
}

/** A call that WeChat gives no promise form. */
export function callbackApi<O extends object>(name: string, run: Run<O>): (options?: O & Callbacks) => void {
  return (given) => {
    const options = filled(given)
    const note = noteCall(name)
    void outcomeOf(name, () => run(options)).then(({ failed, result }) => {
      note(result.errMsg)
      callBack(failed ? options.fail : options.success, result)
      callBack(options.complete, result)
    })
  }
}

/** `<name>:fail <reason>` with its numbers. What isn't a refusal is a fault of this phone, told in the console as well. */
export function failureOf(name: string, error: unknown): ApiResult {
  if (error instanceof ApiFailure) return { ...error.codes, errMsg: `${name}:fail ${error.reason}`.trim() }
  console.error(`[phone] wx.${name}`, error)
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
}

async function outcomeOf(name: string, run: () => unknown): Promise<{ failed: boolean; result: ApiResult }> {
  try {
    const value = await run()
    return { failed: false, result: { ...(isObject(value) ? value : {}), errMsg: `${name}:ok` } }
  } catch (error) {
    return { failed: true, result: failureOf(name, error) }
  }
}

/** Calls what the app handed in. Its exception is the app's own: it neither stops the other callbacks nor changes the outcome. */
export function callBack<T extends unknown[]>(callback: ((...values: T) => void) | undefined, ...values: T): void {
  if (typeof callback !== 'function') return
  try {
    callback(...values)
  } catch (error) {
    setTimeout(() => {
      throw error
    })
  }
}

/** The one place where what the app handed in is taken for the options that the table describes. */
function filled<O>(options: (O & Callbacks) | undefined): O & Callbacks {
  return (isObject(options) ? options : {}) as O & Callbacks
}

function hasCallbacks(options: unknown): boolean {
  return isObject(options) && ['success', 'fail', 'complete'].some((name) => typeof options[name] === 'function')
}

/** Whether a value is an object whose members can be looked at. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
