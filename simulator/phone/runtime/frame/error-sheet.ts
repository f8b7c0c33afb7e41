import type { Fault } from '../../protocol'
import { make } from './element'
import { faults, onFault } from './faults'
import { frame } from './frame'
import { word } from './words'

/** Kinds that stop someone at work; the others are for the log. */
const shown: readonly Fault['kind'][] = ['exception', 'build', 'missing-component']

let sheet: HTMLElement | undefined
/** Faults up to here were seen and closed. */
let seen = 0

/** Shows faults on the phone as a sheet that covers its lower half; the desk around it stays usable. */
export function startErrorSheet(): void {
  onFault(draw)
}

function draw(): void {
  const list = faults()
    .slice(seen)
    .filter(({ kind }) => shown.includes(kind))
  if (list.length === 0) return
  const items = list.map(drawFault)
  const title = make('h2', {
    class: 'faults__title',
    text: `${word('faults')} (${String(list.length)})`,
  })
  const copy = make('button', { class: 'faults__button', text: word('copy'), onTap: () => void copyAll(list) })
  const close = make('button', { class: 'faults__button', text: word('close'), onTap: closeSheet })
  const head = make('div', { class: 'faults__head' }, title, copy, close)
  const fresh = make('div', { class: 'faults' }, head, make('ol', { class: 'faults__list' }, ...items))
  fresh.setAttribute('role', 'alert')
  sheet?.remove()
  sheet = fresh
  frame.phone.append(fresh)
}

function drawFault({ kind, message, where }: Fault): HTMLElement {
  const item = make('li', { class: 'faults__item' }, make('strong', { text: word(kind) }), make('p', { text: message }))
  if (where !== undefined) item.append(make('code', { text: where }))
  return item
}

function closeSheet(): void {
  seen = faults().length
  sheet?.remove()
  sheet = undefined
}

async function copyAll(list: readonly Fault[]): Promise<void> {
  const text = list.map(({ kind, message, where }) => `${kind} ${where ?? ''}\n${message}`).join('\n\n')
  // a browser may refuse the clipboard; the sheet can still be read
  await navigator.clipboard.writeText(text).catch(() => undefined)
}
