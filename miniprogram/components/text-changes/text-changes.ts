import { t, words } from '../../i18n/index'
import { textChangesWords } from '../../i18n/text-changes'

type Sort = 'same' | 'added' | 'removed'
/** A section of a text that may have changed: without its removed pieces it is the new text, without its added ones the old. */
interface Change {
  change: 'same' | 'changed' | 'added' | 'removed'
  heading: string
  formerHeading?: string
  pieces: { kind: Sort; text: string }[]
}
interface Row {
  id: number
  heading: string
  former: string
  tone: string
  mark: string
  /** `label` is what a screen reader says of a piece. */
  pieces: { kind: Sort; text: string; label: string }[]
}

const marks = {
  changed: { tone: 'wait', text: textChangesWords.sectionChanged },
  added: { tone: 'done', text: textChangesWords.sectionAdded },
  removed: { tone: 'alert', text: textChangesWords.sectionRemoved },
} as const

/** A panel with the sections of a text that changed, word by word: what is new is underlined, what is gone is struck out. */
Component({
  properties: {
    title: { type: String, value: '' },
    note: { type: String, value: '' },
    changes: { type: Array, value: [] as Change[] },
  },
  data: { words: words(textChangesWords), rows: [] as Row[] },
  observers: {
    changes(changes: Change[]) {
      this.setData({ words: words(textChangesWords), rows: changes.flatMap(rowOf) })
    },
  },
})

function rowOf({ change, heading, formerHeading, pieces }: Change, id: number): Row[] {
  if (change === 'same') return []
  const { tone, text } = marks[change]
  const former = formerHeading === undefined ? '' : t(textChangesWords.former, { heading: formerHeading })
  return [{ id, heading, former, tone, mark: t(text), pieces: pieces.map((piece) => ({ ...piece, label: labelOf(piece) })) }]
}

function labelOf({ kind, text }: { kind: Sort; text: string }): string {
  if (kind === 'same') return text
  return t(kind === 'added' ? textChangesWords.addedPiece : textChangesWords.removedPiece, { text })
}
