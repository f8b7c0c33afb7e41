import { html } from 'hono/html'
import { personas } from '../../demo/personas'
import { businessNow } from '../clock'
import { healthOf, type Health } from './health'
import type { DoorContext, DoorTools } from './tools'

const style = `:root{color-scheme:light dark;--text:#1c2024;--soft:#5b636b;--line:#dfe3e8;--card:#fff;--back:#f6f7f9}
@media (prefers-color-scheme:dark){:root{--text:#e7eaee;--soft:#a0a9b2;--line:#333a42;--card:#1d2126;--back:#14171a}}
body{font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--text);background:var(--back);margin:0}
main{max-width:880px;margin:0 auto;padding:40px 20px}h1{font-size:26px;margin:0}h2{font-size:18px;margin:36px 0 8px}
p,li{color:var(--soft);margin:6px 0}table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line)}
td,th{text-align:left;padding:8px 12px;border-top:1px solid var(--line);vertical-align:top}th{font-weight:600}
code{font:14px ui-monospace,monospace;color:var(--text)}a{color:inherit}`

type Markup = ReturnType<typeof html>

const doors = [
  ['POST /login', 'a code of wx.login becomes a session'],
  ['POST /cloud/<function>', 'calls an action: {"action", "data", "key"}'],
  ['POST /notify/<vendor>', 'notifications of the vendors'],
  ['GET, POST /dev/clock', 'the business clock: {"advance": "25h"} or {"set": "2026-03-02T07:50:00+08:00"}'],
  ['GET, POST /verify', 'the public page that verifies files; POST takes a PDF of up to 2 MB'],
  ['GET /healthz', 'database, mocks, version'],
] as const

/** GET /: what runs where, and how to go on. */
export async function showHome(c: DoorContext, tools: DoorTools): Promise<Response> {
  const [health, shared] = await Promise.all([healthOf(tools), tools.state.read()])
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>WorkCard 灵工卡 · local cloud</title>
          <style>
            ${style}
          </style>
        </head>
        <body>
          <main>
            <h1>WorkCard 灵工卡</h1>
            <p>Local cloud ${tools.version}. Everything here is simulated: no real person, no real money.</p>
            <p>
              Business clock: <code>${businessNow(shared.clockOffsetMs).toISOString()}</code>. Demo data:
              <code>${shared.demo}</code>.
            </p>
            ${whatRuns(tools, health)} ${devTools} ${people} ${doorTable}
          </main>
        </body>
      </html>`,
  )
}

function whatRuns({ mocks, databaseName }: DoorTools, health: Health): Markup {
  const rows = [...mocks].map(([name, { url }]) => [name, `${url}/_mock`, health.mocks[name] ?? 'down'] as const)
  return html`<h2>What runs</h2>
    <table>
      <tr>
        <th>PostgreSQL</th>
        <td><code>${databaseName}</code></td>
        <td>${health.database}</td>
      </tr>
      ${rows.map(
        ([name, url, said]) =>
          html`<tr>
            <th>${name}</th>
            <td>
              <a href="${url}"><code>${url}</code></a>
            </td>
            <td>${said}</td>
          </tr>`,
      )}
    </table>`
}

const devTools = html`<h2>Open it in WeChat DevTools</h2>
  <p>
    Import the folder of this checkout with the test appid, tick "do not verify domain names", and compile. DevTools cannot log in
    here by itself: the demo panel lets you choose one of the people below.
  </p>`

const people = html`<h2>People</h2>
  <table>
    <tr>
      <th>persona</th>
      <th>who</th>
      <th>what happens</th>
    </tr>
    ${personas.map(
      ({ name, who, meets }) =>
        html`<tr>
          <td><code>${name}</code></td>
          <td>${who}</td>
          <td>${meets}</td>
        </tr>`,
    )}
  </table>`

const doorTable = html`<h2>Doors</h2>
  <table>
    ${doors.map(
      ([path, what]) =>
        html`<tr>
          <td><code>${path}</code></td>
          <td>${what}</td>
        </tr>`,
    )}
  </table>`
