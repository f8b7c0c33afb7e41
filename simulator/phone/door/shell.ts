import { randomBytes } from 'node:crypto'
import type { ServerSettings } from '../protocol'

export interface Shell {
  html: string
  /** Content-Security-Policy: everything comes from this server. */
  policy: string
}

/** The page that the phone is drawn in. It loads anew when there is another build. */
export function writeShell(settings: ServerSettings, version: string): Shell {
  const nonce = randomBytes(16).toString('base64')
  const build = `?v=${version}`
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>灵工卡</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/phone/phone.css${build}">
</head>
<body>
<div id="phone"><div id="status-bar"></div><div id="navigation-bar"></div><div id="pages"></div><div id="tab-bar" hidden></div><div id="overlays"></div></div>
<script nonce="${nonce}">
window.phoneSettings = ${inScript(settings)}
new EventSource(phoneSettings.rebuilds).addEventListener('build', ({ data }) => {
  if (JSON.parse(data).version !== ${inScript(version)}) location.reload()
})
</script>
<script src="/phone/runtime.js${build}"></script>
<script src="/phone/app.js${build}"></script>
</body>
</html>
`
  return { html, policy: policyWith(nonce) }
}

/** JSON that cannot end the script which it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' data: blob:",
    // a blob is a file of the mini-program in the browser's own viewer
    "frame-src 'self' blob:",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
