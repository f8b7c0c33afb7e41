import { html } from 'hono/html'
import type { MockDefinition, MockTools } from './definition'
import { listExchanges } from './exchange'

const style = `body{font:15px/1.5 system-ui,sans-serif;color:#1f2329;background:#f6f7f9;margin:0;padding:24px;max-width:1100px}
h1{font-size:20px}h2{font-size:16px;margin:24px 0 8px}
pre{background:#fff;border:1px solid #e3e6ea;border-radius:8px;padding:12px;overflow:auto;max-height:420px;font-size:13px}
p{color:#5c6470}`

const latest = 20

/** A page for people: what this mock holds, what it will do next, what it has sent and heard. */
export async function page(definition: MockDefinition, tools: MockTools): Promise<ReturnType<typeof html>> {
  const sections: [string, unknown][] = [
    ['State', await definition.state(tools)],
    ['Rules', await tools.rules.list()],
    ['Outbox', await tools.outbox.list()],
    [`Log (latest ${String(latest)})`, (await listExchanges(tools.pool)).slice(0, latest)],
  ]
  const now = await tools.clock.now()
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${definition.name} · mock</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>Mock vendor: ${definition.name}</h1>
        <p>Business clock ${now.toISOString()} · 模拟服务，不涉及真实资金</p>
        ${sections.map(
          ([title, value]) =>
            html`<h2>${title}</h2>
              <pre>${JSON.stringify(value, null, 2)}</pre>`,
        )}
      </body>
    </html>`
}
