import type { BuiltIn } from './define'
import { text } from './properties'

export const webView: BuiltIn = {
  tag: 'web-view',
  properties: { src: text() },
  events: ['load', 'error', 'message'],
  start(piece, { host }) {
    const frame = document.createElement('iframe')
    frame.title = 'web-view'
    // the page inside is another's: it may run, but not reach the phone's frame
    frame.setAttribute('sandbox', 'allow-scripts allow-forms')
    piece.dom.append(frame)
    let shown = ''
    frame.addEventListener('load', () => {
      if (shown !== '') piece.fire('load', { src: shown })
    })
    return {
      draw() {
        const src = piece.text('src')
        if (src === shown) return
        shown = src
        const address = host.address(src)
        if (address !== undefined) frame.src = address
        else {
          frame.removeAttribute('src')
          piece.fire('error', { src, errMsg: `${src} is not on the list of domains` })
        }
      },
    }
  },
}
