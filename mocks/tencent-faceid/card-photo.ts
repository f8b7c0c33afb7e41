import * as v from 'valibot'

/** What is wrong with a picture; the first two end the reading, the others are warnings. */
const flaws = ['blurred', 'unreadable', 'border', 'copy', 'reshoot', 'temporary', 'covered', 'edited'] as const

/** The front of an identity card as a picture of this mock carries it. */
export const card = v.strictObject({
  name: v.string(),
  id_card: v.string(),
  nation: v.optional(v.string(), '汉'),
  address: v.optional(v.string(), '北京市模拟区示例路1号'),
  flaws: v.optional(v.array(v.picklist(flaws)), []),
})
export type Card = v.InferOutput<typeof card>

/** The card that somebody carries, instead of one that is described. */
export const ownCard = v.strictObject({ openid: v.pipe(v.string(), v.regex(/^\w{1,64}$/)), flaws: card.entries.flaws })

/** A PNG of one grey pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
/** Picture formats allow bytes after their end, and everybody skips them. */
const mark = '\nmock-id-card:'
const magicNumbers = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

/** A picture that the reading of cards finds this card on. */
export function photographOf(content: Card): Buffer {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url')
  return Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(`${mark}${text};`)])
}

/** Whether the bytes begin like a PNG or a JPEG. */
export function isPicture(bytes: Buffer): boolean {
  return magicNumbers.some((magic) => magic.every((byte, index) => bytes[index] === byte))
}

/** The card on a picture; undefined when there is none. */
export function cardOn(bytes: Buffer): Card | undefined {
  const start = bytes.lastIndexOf(mark)
  if (start < 0) return undefined
  const text = bytes.subarray(start + mark.length, bytes.indexOf(';', start)).toString('latin1')
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), card), Buffer.from(text, 'base64url').toString('utf8'))
  return parsed.success ? parsed.output : undefined
}

/** The switches of Config, and the warning that each may bring about. */
const warnings = new Map<Card['flaws'][number], { code: string; askedBy: keyof OcrConfig }>([
  ['border', { code: '-9101', askedBy: 'BorderCheckWarn' }],
  ['copy', { code: '-9102', askedBy: 'CopyWarn' }],
  ['reshoot', { code: '-9103', askedBy: 'ReshootWarn' }],
  ['temporary', { code: '-9104', askedBy: 'TempIdWarn' }],
  ['covered', { code: '-9105', askedBy: 'BorderCheckWarn' }],
  ['edited', { code: '-9106', askedBy: 'DetectPsWarn' }],
])

const asked = v.optional(v.boolean(), false)

/** Config of IdCardOCRVerification. */
export const ocrConfig = v.strictObject({
  CopyWarn: asked,
  BorderCheckWarn: asked,
  ReshootWarn: asked,
  DetectPsWarn: asked,
  TempIdWarn: asked,
  Quality: asked,
})
export type OcrConfig = v.InferOutput<typeof ocrConfig>

/** The warnings that were asked for, in the vendor's form: codes between bars. */
export function warningsOf({ flaws: found }: Card, config: OcrConfig): string {
  const codes = found.map((flaw) => warnings.get(flaw)).filter((warning) => warning !== undefined && config[warning.askedBy])
  return codes.map((warning) => warning?.code).join('|')
}
