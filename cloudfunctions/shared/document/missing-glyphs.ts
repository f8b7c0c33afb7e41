import { readFont } from './font-file'

let drawable: ((codePoint: number) => boolean) | undefined

/**
 * The characters of a text that the font of our documents cannot draw, each once: they would print as empty boxes, so a name
 * that has one is not signed with. Reads the font's own table, without the libraries that draw.
 */
export function missingGlyphs(text: string): string[] {
  const isDrawable = (drawable ??= readCharacterMap(readFont()))
  return [...new Set(text)].filter((character) => !isDrawable(character.codePointAt(0) ?? 0))
}

/** The groups of the format 12 subtable of `cmap`: first and last code point, glyph of the first (OpenType 1.9, cmap). */
function readCharacterMap(font: Buffer): (codePoint: number) => boolean {
  const subtable = findSubtable(font, findTable(font, 'cmap'))
  const groups = Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, index) => subtable + 16 + index * 12)
  const ranges = groups.map((at) => ({
    first: font.readUInt32BE(at),
    last: font.readUInt32BE(at + 4),
    glyph: font.readUInt32BE(at + 8),
  }))
  return (codePoint) =>
    ranges.some(({ first, last, glyph }) => codePoint >= first && codePoint <= last && glyph + codePoint - first > 0)
}

function findTable(font: Buffer, tag: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag)
  if (record === undefined) throw new Error(`the font has no table ${tag}`)
  return font.readUInt32BE(record + 8)
}

function findSubtable(font: Buffer, cmap: number): number {
  const records = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8)
  const found = records.map((at) => cmap + font.readUInt32BE(at + 4)).find((at) => font.readUInt16BE(at) === 12)
  if (found === undefined) throw new Error('the font has no character map of format 12')
  return found
}
