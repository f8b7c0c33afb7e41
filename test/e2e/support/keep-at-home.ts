import type { BrowserContext } from '@playwright/test'

/** Whatever a page asks of another address fails at once, as without a network. */
export async function keepAtHome(context: BrowserContext, home: string): Promise<void> {
  await context.route(
    (url) => url.origin !== home && /^https?:$/.test(url.protocol),
    (route) => route.abort(),
  )
}
