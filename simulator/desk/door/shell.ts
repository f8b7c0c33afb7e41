import { html } from 'hono/html'

type Markup = ReturnType<typeof html>

/** The document of the desk; everything in it is drawn by the script. */
export const shell: Markup = html`<!doctype html>
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>灵工卡 WorkCard</title>
      <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon())}" />
      <link rel="stylesheet" href="/desk/desk.css" />
    </head>
    <body>
      <div id="desk"></div>
      <noscript>WorkCard 灵工卡: this page needs JavaScript.</noscript>
      <script src="/desk/desk.js"></script>
    </body>
  </html>`

/** The card with its slot. */
function icon(): string {
  const card = '<rect x="5" y="3" width="22" height="26" rx="5" fill="#0b7a4b"/>'
  const slot = '<rect x="12" y="7" width="8" height="3" rx="1.5" fill="#fff"/>'
  const lights =
    '<circle cx="11" cy="21" r="2" fill="#fff"/><circle cx="16" cy="21" r="2" fill="#fff"/><circle cx="21" cy="21" r="2" fill="#fff"/>'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${card}${slot}${lights}</svg>`
}
