import type { BuiltIn } from './define'
import { flag, text } from './properties'

const spaces: Readonly<Record<string, string>> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
}

/** Text as `space` and `decode` draw it: runs of spaces kept, WeChat's seven entities decoded. */
export function drawnText(raw: string, space: string, decode: boolean): string {
  const wide = spaces[space]
  const spaced = wide === undefined ? raw : raw.replace(/ /g, wide)
  return decode ? spaced.replace(/&(?:nbsp|lt|gt|amp|apos|ensp|emsp);/g, (entity) => entities[entity] ?? entity) : spaced
}

export const textTag: BuiltIn = {
  tag: 'text',
  properties: { space: text(), decode: flag(), selectable: flag(), userSelect: flag(), overflow: text(), maxLines: text() },
  start(piece) {
    const watcher = new MutationObserver(() => {
      draw()
    })
    const watch = (): void => {
      watcher.observe(piece.dom, { childList: true, characterData: true, subtree: true })
    }
    const draw = (): void => {
      piece.attribute('user-select', piece.flag('userSelect') || piece.flag('selectable'))
      const space = piece.text('space')
      const decode = piece.flag('decode')
      watcher.disconnect()
      if (space === '' && !decode) return
      for (const node of piece.dom.childNodes) {
        const raw = node.textContent ?? ''
        const drawn = drawnText(raw, space, decode)
        if (node instanceof Text && drawn !== raw) node.textContent = drawn
      }
      watch()
    }
    return {
      draw,
      attached: draw,
      detached: () => {
        watcher.disconnect()
      },
    }
  },
}
