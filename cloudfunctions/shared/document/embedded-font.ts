import { create, type Font, type FontCollection } from '@cantoo/fontkit'
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'
import { readFont } from './font-file'

/** The width of a text, in multiples of its size. */
export type WidthOf = (text: string) => number

let parsed: Font | FontCollection | undefined
/** Every document takes its own subset of one parsed font: parsing costs more than the document. */
const fontkit = { create: () => (parsed ??= create(readFont())) }

/** The font for this document; of its glyphs only those that are drawn are saved. */
export async function embedFont(doc: PDFDocument): Promise<PDFFont> {
  doc.registerFontkit(fontkit)
  return doc.embedFont(readFont(), { subset: true })
}

/** Measures by adding up characters, each asked for once: a PDF shows glyphs by their own widths, without kerning. */
export function measureWith(font: PDFFont): WidthOf {
  const widths = new Map<string, number>()
  const widthOfCharacter = (character: string): number => {
    const width = widths.get(character) ?? font.widthOfTextAtSize(character, 1)
    widths.set(character, width)
    return width
  }
  return (text) => Array.from(text).reduce((width, character) => width + widthOfCharacter(character), 0)
}
