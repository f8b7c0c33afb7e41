import type { BuiltIn, Surroundings } from './define'
import type { Piece } from './piece'
import { flag, text } from './properties'

export const imageModes = [
  ...['scaleToFill', 'aspectFit', 'aspectFill', 'widthFix', 'heightFix'],
  ...['top', 'bottom', 'center', 'left', 'right', 'top left', 'top right', 'bottom left', 'bottom right'],
]

function startPicture(piece: Piece, { host }: Surroundings): { draw: () => void } {
  const picture = document.createElement('img')
  picture.draggable = false
  piece.dom.append(picture)
  picture.addEventListener('load', () => {
    piece.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
  })
  picture.addEventListener('error', () => {
    piece.fire('error', { errMsg: `GET ${picture.getAttribute('src') ?? ''} failed` })
  })
  let shown = ''
  const load = (src: string): void => {
    shown = src
    const address = src === '' ? undefined : host.address(src)
    if (address !== undefined) picture.setAttribute('src', address)
    else picture.removeAttribute('src')
    if (address === undefined && src !== '') piece.fire('error', { errMsg: `GET ${src} failed` })
  }
  return {
    draw() {
      const mode = piece.text('mode')
      piece.attribute('mode', imageModes.includes(mode) ? mode : 'scaleToFill')
      picture.alt = piece.text('ariaLabel') || piece.text('alt')
      picture.loading = piece.flag('lazyLoad') ? 'lazy' : 'eager'
      if (piece.text('src') !== shown) load(piece.text('src'))
    },
  }
}

const properties = { src: text(), mode: text('scaleToFill'), alt: text() }

export const images: readonly BuiltIn[] = [
  {
    tag: 'image',
    properties: {
      ...properties,
      webp: flag(),
      lazyLoad: flag(),
      fadeIn: flag(),
      showMenuByLongpress: flag(),
      forceHttps: flag(),
      referrerPolicy: text(),
    },
    events: ['load', 'error'],
    start: startPicture,
  },
  {
    tag: 'cover-image',
    properties: { ...properties, referrerPolicy: text() },
    events: ['load', 'error'],
    start: startPicture,
  },
]
