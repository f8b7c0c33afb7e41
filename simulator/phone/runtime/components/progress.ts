import type { BuiltIn } from './define'
import { amount, anything, flag, text } from './properties'
import { cssLength } from './styles'

export const progress: BuiltIn = {
  tag: 'progress',
  role: 'progressbar',
  properties: {
    percent: amount(),
    showInfo: flag(),
    borderRadius: anything(0),
    fontSize: anything(16),
    strokeWidth: anything(6),
    color: text('#09BB07'),
    activeColor: text('#09BB07'),
    backgroundColor: text('#EBEBEB'),
    active: flag(),
    activeMode: text('backwards'),
    duration: amount(30),
  },
  events: ['activeend'],
  start(piece) {
    const track = document.createElement('div')
    const bar = document.createElement('div')
    const info = document.createElement('span')
    track.className = 'wx-progress-track'
    bar.className = 'wx-progress-bar'
    track.append(bar)
    piece.dom.append(track, info)
    let drawn = 0
    let end: ReturnType<typeof setTimeout> | undefined
    /** `active` lets the bar grow from the left, or go on from where it was (forwards). */
    const grow = (percent: number): void => {
      const from = piece.text('activeMode') === 'forwards' ? drawn : 0
      const milliseconds = Math.abs(percent - from) * piece.number('duration')
      bar.animate([{ width: `${String(from)}%` }, { width: `${String(percent)}%` }], milliseconds)
      clearTimeout(end)
      end = setTimeout(() => {
        piece.fire('activeend', { curPercent: percent })
      }, milliseconds)
    }
    return {
      draw() {
        const percent = Math.min(100, Math.max(0, piece.number('percent')))
        const colour = piece.text('activeColor') === '#09BB07' ? piece.text('color') : piece.text('activeColor')
        track.style.height = cssLength(piece.value('strokeWidth'))
        track.style.borderRadius = cssLength(piece.value('borderRadius'))
        track.style.backgroundColor = piece.text('backgroundColor')
        bar.style.backgroundColor = colour
        bar.style.width = `${String(percent)}%`
        info.textContent = piece.flag('showInfo') ? `${String(percent)}%` : ''
        info.style.fontSize = cssLength(piece.value('fontSize'))
        piece.dom.setAttribute('aria-valuenow', String(percent))
        if (piece.flag('active') && percent !== drawn) grow(percent)
        drawn = percent
      },
      detached: () => {
        clearTimeout(end)
      },
    }
  },
}
