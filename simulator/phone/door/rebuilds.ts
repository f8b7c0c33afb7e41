import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { BuiltPhone } from '../builder/phone-build'
import type { OpenPhone } from './open-phone'

/** GET /phone/rebuilds: the version that there is now, and each new one with its problems, as server-sent events named `build`. */
export function tellRebuilds(c: Context, phone: OpenPhone): Response {
  return streamSSE(c, async (stream) => {
    const tell = ({ version, problems }: BuiltPhone): Promise<void> =>
      stream.writeSSE({ event: 'build', data: JSON.stringify({ version, problems }) })
    const ended = new Promise<void>((resolve) => {
      const leave = phone.follow((built) => void tell(built), end)
      stream.onAbort(end)
      function end(): void {
        resolve()
        // `follow` may end at once, before there is anything to leave
        queueMicrotask(() => {
          leave()
        })
      }
    })
    await tell(await phone.current())
    await ended
  })
}
