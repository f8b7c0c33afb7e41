import { ApiFailure } from './api'
import type { Around } from './around'

/** Milliseconds that a slow network needs for the way there. */
export const slowMilliseconds = 1500

/** Where an address of the app leads from here. Throws `ApiFailure`: no address, or one that isn't on the list of domains. */
export function roadTo({ settings }: Pick<Around, 'settings'>, url: unknown): string {
  const parsed = typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined
  if (!parsed) throw new ApiFailure(`invalid url "${String(url)}"`, { errno: 600009 })
  const route = Object.hasOwn(settings.routes, parsed.origin) ? settings.routes[parsed.origin] : undefined
  if (route === undefined) throw new ApiFailure('url not in domain list', { errno: 600002 })
  return `${route}${parsed.pathname}${parsed.search}`
}

const gone = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED'

/** The phone has no network. */
export function disconnected(): ApiFailure {
  return new ApiFailure(gone, { errno: 600003 })
}

/** Why a transfer ended early. */
export type Stop = 'abort' | 'timeout' | 'disconnected'

const stops: Readonly<Record<Stop, () => ApiFailure>> = {
  abort: () => new ApiFailure('abort'),
  timeout: () => new ApiFailure('timeout', { errno: 5 }),
  disconnected,
}

/** What the caller gets for a transfer that came to nothing. */
export function failureOfTransfer(stop: Stop | undefined): ApiFailure {
  if (stop) return stops[stop]()
  return new ApiFailure('errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED', { errno: 600001 })
}

/** Stops a transfer at its time limit, at the app's wish, or when the network goes; and lets it begin when the network is ready. */
export class Leash {
  readonly controller = new AbortController()
  stop: Stop | undefined
  private readonly timer: ReturnType<typeof setTimeout>
  private readonly forget: () => void

  constructor(
    private readonly device: Around['device'],
    timeout: number,
  ) {
    this.timer = setTimeout(() => {
      this.end('timeout')
    }, timeout)
    this.forget = device.onChange(({ network }) => {
      if (network === 'none') this.end('disconnected')
    })
  }

  /** Waits as long as the network needs. Throws `ApiFailure` when there is none or the transfer was stopped meanwhile. */
  async ready(): Promise<void> {
    const { network } = this.device.now
    if (network === 'none') throw disconnected()
    if (network === 'slow') await this.wait(slowMilliseconds)
    if (this.stop) throw failureOfTransfer(this.stop)
  }

  end(stop: Stop): void {
    this.stop ??= stop
    this.controller.abort()
  }

  release(): void {
    clearTimeout(this.timer)
    this.forget()
  }

  private wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.controller.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
