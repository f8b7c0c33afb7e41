import { ApiFailure, callBack, failureOf, isObject, type Callbacks } from './api'
import { Listeners } from './events'
import { noteCall } from './calls'

export interface Progress {
  progress: number
  totalBytesSent?: number
  totalBytesExpectedToSend?: number
  totalBytesWritten?: number
  totalBytesExpectedToWrite?: number
}
/** What a transfer tells while it runs, and how it is stopped. */
export interface Wire {
  onHeaders: Listeners<{ header: Record<string, string>; statusCode: number }>
  onProgress: Listeners<Progress>
  stop: { now: () => void }
}
type Transfer<O> = (options: O, wire: Wire) => Promise<object>

/** A transfer in WeChat's form: callbacks for the outcome, and a task at once that can be stopped and listened to. */
export function task<O extends object>(name: string, transfer: Transfer<O>): (options: O & Callbacks) => object {
  return (given) => {
    const note = noteCall(name)
    const wire: Wire = { onHeaders: new Listeners(), onProgress: new Listeners(), stop: { now: () => undefined } }
    const options = isObject(given) ? given : ({} as O & Callbacks)
    const finish = (failed: boolean, result: { errMsg: string }): void => {
      note(result.errMsg)
      callBack(failed ? options.fail : options.success, result)
      callBack(options.complete, result)
    }
    transfer(options, wire).then(
      (result) => {
        finish(false, { ...result, errMsg: `${name}:ok` })
      },
      (error: unknown) => {
        finish(true, failureOf(name, error))
      },
    )
    return handle(wire)
  }
}

function handle({ onHeaders, onProgress, stop }: Wire): object {
  return {
    abort: () => {
      stop.now()
    },
    onHeadersReceived: onHeaders.add.bind(onHeaders),
    offHeadersReceived: onHeaders.remove.bind(onHeaders),
    onProgressUpdate: onProgress.add.bind(onProgress),
    offProgressUpdate: onProgress.remove.bind(onProgress),
  }
}

/** `Content-Type`, as servers write it and the phone hands it on; fetch has them in lower case. */
export function headersOf(headers: Headers): Record<string, string> {
  const all: Record<string, string> = {}
  headers.forEach((value, name) => {
    all[name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())] = value
  })
  return all
}

/** Throws `ApiFailure` if what the app gave for the headers isn't names and texts. */
export function headersFrom(header: unknown): Record<string, string> {
  if (header === undefined) return {}
  if (!isObject(header)) throw new ApiFailure('parameter error: parameter.header should be Object')
  return Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
