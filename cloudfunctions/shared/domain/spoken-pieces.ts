/** At most so many characters: about four seconds of speech, whose sound fits into one reply of a cloud function. */
export const LONGEST_PIECE = 15

/**
 * A text in pieces that are spoken one after the other, each at most fifteen characters long: it is cut behind punctuation, where
 * a reader would breathe, and in the middle of words only where there is none. White space is not spoken.
 */
export function piecesOf(text: string): string[] {
  const clauses = text.split(/(?<=[，。；：！？、,;:!?）)\n])/u).flatMap((clause) => cut(clause.trim()))
  return clauses.reduce<string[]>((pieces, clause) => {
    const last = pieces.at(-1)
    if (last === undefined || lengthOf(last + clause) > LONGEST_PIECE) return [...pieces, clause]
    return [...pieces.slice(0, -1), last + clause]
  }, [])
}

function cut(clause: string): string[] {
  const characters = Array.from(clause)
  const count = Math.ceil(characters.length / LONGEST_PIECE)
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE).join(''),
  )
}

function lengthOf(text: string): number {
  return Array.from(text).length
}
