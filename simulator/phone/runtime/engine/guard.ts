import { reportFault } from '../frame/faults'
import { tellApp } from './app-events'

/** Calls code of the mini-program; what it throws becomes a fault, as WeChat logs it, and `App.onError`. */
export function guarded<T>(where: string, run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    reportException(where, error)
    return undefined
  }
}

/** An exception of the mini-program's code: the sheet, the log, and `App.onError` with message and stack. */
export function reportException(where: string, error: unknown): void {
  const stack = stackOf(error)
  reportFault({ kind: 'exception', message: `${where}: ${messageOf(error)}`, where: undefined }, stack)
  tellApp('error', `${messageOf(error)}\n${stack}`)
}

/** An error of the browser, an answer of wx.* (`errMsg`), or whatever was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg)
  return typeof error === 'string' ? error : spelled(error)
}

function spelled(error: unknown): string {
  return JSON.stringify({ error })
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : ''
}

/** What nobody catches: an exception outside of glass-easel's listeners, and promises that nobody waits for. */
export function watchUncaught(): void {
  window.addEventListener('error', (event) => {
    const error: unknown = event.error
    if (error !== null && error !== undefined) reportException('uncaught', error)
  })
  window.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason
    reportFault({ kind: 'exception', message: `unhandled rejection: ${messageOf(reason)}`, where: undefined }, stackOf(reason))
    tellApp('unhandledRejection', { reason, promise: event.promise })
  })
}
