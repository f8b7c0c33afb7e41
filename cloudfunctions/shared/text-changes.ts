import { diffArrays, type ArrayChange } from 'diff'

export interface TextSection {
  heading: string
  text: string
}
/** A part of a text: without the removed ones it is the new text, without the added ones the old. */
export interface TextPiece {
  kind: 'same' | 'added' | 'removed'
  text: string
}
/** What became of a section; one that was renamed has its former heading beside it. */
export interface SectionChange {
  change: 'same' | 'changed' | 'added' | 'removed'
  heading: string
  formerHeading?: string
  pieces: TextPiece[]
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** Two sections of different headings that have half of their words in common are one that was renamed. */
const alikeFrom = 0.5
/** With less than that in common two texts are read one after the other. */
const readableFrom = 0.3
const mostPieces = 60

/** What changed from one text to another, section by section in the order of the new one. A number before a heading is no change. */
export function compareSections(from: readonly TextSection[], to: readonly TextSection[]): SectionChange[] {
  const [before, after] = [[...from], [...to]]
  const headings = diffArrays(bareHeadings(from), bareHeadings(to))
  const changes: SectionChange[] = []
  let gap: Gap = { removed: [], added: [] }
  for (const { count, added, removed } of headings) {
    if (removed) gap.removed.push(...before.splice(0, count))
    else if (added) gap.added.push(...after.splice(0, count))
    else {
      changes.push(...closeGap(gap), ...pairs(before.splice(0, count), after.splice(0, count)))
      gap = { removed: [], added: [] }
    }
  }
  return [...changes, ...closeGap(gap)]
}

/**
 * The pieces that two texts are made of, word by word; where little is left of the old one, or where it is all snippets, the old
 * and the new one whole.
 */
export function comparePieces(from: string, to: string): TextPiece[] {
  const pieces = diffArrays(wordsOf(from), wordsOf(to)).map((part) => ({ kind: kindOf(part), text: part.value.join('') }))
  if (pieces.length <= 1 || (pieces.length <= mostPieces && shareKept(pieces) >= readableFrom)) return pieces
  return [
    { kind: 'removed' as const, text: from },
    { kind: 'added' as const, text: to },
  ].filter(({ text }) => text !== '')
}

/** Sections whose headings have no counterpart, between two that have. */
interface Gap {
  removed: TextSection[]
  added: TextSection[]
}

function closeGap({ removed, added }: Gap): SectionChange[] {
  const renamed = added.map((section, index) => {
    const former = removed[index]
    return former && areAlike(former, section) ? changeOf(former, section) : undefined
  })
  const gone = removed.filter((_section, index) => renamed[index] === undefined)
  return [
    ...gone.map(({ heading, text }) => whole('removed', heading, text)),
    ...added.map(({ heading, text }, index) => renamed[index] ?? whole('added', heading, text)),
  ]
}

function pairs(before: readonly TextSection[], after: readonly TextSection[]): SectionChange[] {
  return after.flatMap((section, index) => {
    const former = before[index]
    return former === undefined ? [] : [changeOf(former, section)]
  })
}

function changeOf(former: TextSection, section: TextSection): SectionChange {
  const isRenamed = unnumbered(former.heading) !== unnumbered(section.heading)
  const isSame = !isRenamed && former.text === section.text
  return {
    change: isSame ? 'same' : 'changed',
    heading: section.heading,
    ...(isRenamed && { formerHeading: former.heading }),
    pieces: comparePieces(former.text, section.text),
  }
}

function whole(kind: 'added' | 'removed', heading: string, text: string): SectionChange {
  return { change: kind, heading, pieces: [{ kind, text }] }
}

function areAlike(former: TextSection, section: TextSection): boolean {
  return shareKept(comparePieces(former.text, section.text)) >= alikeFrom
}

/** How much of two texts both have, from 0 to 1. */
function shareKept(pieces: readonly TextPiece[]): number {
  const lengths = { same: 0, added: 0, removed: 0 }
  for (const { kind, text } of pieces) lengths[kind] += text.length
  return (2 * lengths.same) / (2 * lengths.same + lengths.added + lengths.removed)
}

function kindOf({ added, removed }: ArrayChange<string>): TextPiece['kind'] {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment)
}

/** What a section is called, without its number. */
function unnumbered(heading: string): string {
  return heading.replace(/^[一二三四五六七八九十]{1,3}、\s*/, '')
}

function bareHeadings(sections: readonly TextSection[]): string[] {
  return sections.map(({ heading }) => unnumbered(heading))
}
