import type { BuiltIn } from './define'
import { anything, text } from './properties'
import { cssLength } from './styles'

interface Drawing {
  colour: string
  /** Inside a 24 by 24 box; `{c}` is the colour. */
  shapes: string
}
const disc = '<circle cx="12" cy="12" r="11" fill="{c}"/>'
const ring = '<circle cx="12" cy="12" r="10" fill="none" stroke="{c}" stroke-width="1.6"/>'
const line = (path: string, colour: string): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`
const tick = 'M7 12.4l3.4 3.4L17 9'
const cross = 'M8.5 8.5l7 7M15.5 8.5l-7 7'
const mark = 'M12 6.5v7.2M12 17v.2'

/** The nine types of WeChat's document, in its default colours. */
export const drawings: Readonly<Record<string, Drawing>> = {
  success: { colour: '#09bb07', shapes: disc + line(tick, '#fff') },
  success_no_circle: { colour: '#09bb07', shapes: line('M3.5 12.8l5.4 5.4L20.5 6.4', '{c}') },
  info: { colour: '#10aeff', shapes: disc + line('M12 11v6.2M12 7.2v.2', '#fff') },
  warn: { colour: '#f76260', shapes: disc + line(mark, '#fff') },
  waiting: { colour: '#10aeff', shapes: disc + line('M12 6.6V12l3.6 2.4', '#fff') },
  cancel: { colour: '#f43530', shapes: ring + line(cross, '{c}') },
  download: { colour: '#09bb07', shapes: ring + line('M12 6.5v9M8.5 12.2l3.5 3.5 3.5-3.5', '{c}') },
  search: {
    colour: '#b2b2b2',
    shapes: `<circle cx="10.5" cy="10.5" r="6.5" fill="none" stroke="{c}" stroke-width="2"/>${line('M15.5 15.5L21 21', '{c}')}`,
  },
  clear: { colour: '#b2b2b2', shapes: disc + line(cross, '#fff') },
}

/** Only what a colour can be made of gets into the drawing. */
const safeColour = (colour: string): string => (/^[#\w(),.%\s/-]+$/.test(colour) ? colour : '')

export const icon: BuiltIn = {
  tag: 'icon',
  properties: { type: text(), size: anything(23), color: text() },
  start: (piece) => ({
    draw() {
      const drawing = drawings[piece.text('type')]
      const size = cssLength(piece.value('size')) || '23px'
      const colour = safeColour(piece.text('color')) || drawing?.colour || ''
      piece.dom.innerHTML = drawing
        ? `<svg viewBox="0 0 24 24" aria-hidden="true">${drawing.shapes.replace(/\{c\}/g, colour)}</svg>`
        : ''
      piece.dom.querySelector('svg')?.setAttribute('style', `width:${size};height:${size};display:block`)
    },
  }),
}
