import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { compare } from '../authority'
import { cardOn, isPicture, ocrConfig, warningsOf, type Card, type OcrConfig } from '../card-photo'
import { refusal, refuseByRule } from '../errors'
import { checked, parseParameters, refuseEncryption } from '../parse'
import { idCardResults } from '../results'

const parameters = v.strictObject({
  IdCard: v.optional(v.string()),
  Name: v.optional(v.string()),
  ImageBase64: v.optional(v.string()),
  ImageUrl: v.optional(v.string()),
  Config: v.optional(v.string(), '{}'),
  Encryption: v.optional(v.unknown()),
})
type Parameters = v.InferOutput<typeof parameters>

const maximumCharacters = 3 * 1_048_576

/** IdCardOCRVerification: reads a card from a picture, unless name and number are given, and compares them. */
export async function idCardOcrVerification(c: MockContext, tools: MockTools): Promise<object> {
  const asked = parseParameters(c, parameters)
  refuseEncryption(asked)
  const config = checked(configOf(asked), ocrConfig)
  const { IdCard, Name } = asked
  const effect = await takeRule(c, tools.rules, { operation: 'id-card-ocr-verification', fields: { IdCard, Name } })
  refuseByRule(effect)
  const { person, rest } = enteredPerson(asked) ?? photographedPerson(read(asked), config)
  const Result = await compare(tools, person, effect)
  return { Result, Description: idCardResults[Result], ...person, ...rest }
}

interface Found {
  person: { IdCard: string; Name: string }
  /** What stands on the card besides, and how good the picture is. */
  rest: Record<string, string | number | null>
}

/** Name and number go before any picture, and nothing is read then. */
function enteredPerson({ IdCard, Name }: Parameters): Found | undefined {
  if (IdCard === undefined || Name === undefined) return undefined
  const rest = { Sex: null, Nation: null, Birth: null, Address: null, Portrait: null, Warnings: null, Quality: null }
  return { person: { IdCard, Name }, rest }
}

function photographedPerson(found: Card, config: OcrConfig): Found {
  const { id_card: number, name, nation, address } = found
  const birth = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number).join('/')
  const printed = { Sex: Number(number[16]) % 2 === 1 ? '男' : '女', Nation: nation, Birth: birth, Address: address }
  const picture = { Portrait: null, Warnings: warningsOf(found, config), Quality: config.Quality ? 90 : null }
  return { person: { IdCard: number, Name: name }, rest: { ...printed, ...picture } }
}

function configOf({ Config }: Parameters): unknown {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), Config)
  if (!parsed.success) throw refusal('InvalidParameter', 'The parameter `Config` is not JSON.')
  return parsed.output
}

function read(asked: Parameters): Card {
  const bytes = pictureOf(asked)
  const found = cardOn(bytes)
  if (found === undefined) throw refusal('FailedOperation.ImageNoIdCard')
  if (found.flaws.includes('blurred')) throw refusal('FailedOperation.ImageBlur')
  if (found.flaws.includes('unreadable')) throw refusal('FailedOperation.OcrFailed')
  return found
}

function pictureOf({ ImageBase64: text, ImageUrl }: Parameters): Buffer {
  if (text === undefined && ImageUrl !== undefined) throw refusal('UnsupportedOperation', 'not emulated: ImageUrl')
  if (text === undefined) throw refusal('MissingParameter', 'One of IdCard with Name, ImageBase64, ImageUrl is required.')
  if (text === '') throw refusal('FailedOperation.EmptyImageError')
  if (text.length > maximumCharacters) throw refusal('FailedOperation.ImageSizeTooLarge')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text || !isPicture(bytes)) throw refusal('FailedOperation.ImageDecodeFailed')
  return bytes
}
