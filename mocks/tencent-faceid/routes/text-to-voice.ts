import * as v from 'valibot'
import { takeRule, type MockContext } from '../../kit/exchange'
import type { MockTools } from '../../kit/mock'
import { refusal, refuseByRule } from '../errors'
import { parseParameters } from '../parse'
import { spoken } from '../tone'

const longest = { chinese: 150, letters: 500 } as const
const parameters = v.strictObject({
  Text: v.string(),
  SessionId: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  Volume: v.optional(v.pipe(v.number(), v.minValue(-10), v.maxValue(10))),
  Speed: v.optional(v.pipe(v.number(), v.minValue(-2), v.maxValue(6))),
  ProjectId: v.optional(v.pipe(v.number(), v.integer())),
  ModelType: v.optional(v.literal(1)),
  VoiceType: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  PrimaryLanguage: v.optional(v.picklist([1, 2, 3])),
  SampleRate: v.optional(v.picklist([8000, 16_000, 24_000]), 16_000),
  Codec: v.optional(v.picklist(['wav', 'mp3', 'pcm']), 'wav'),
})

/** TextToVoice of product tts: a tone for each character. Other formats than WAV are not emulated. */
export async function textToVoice(c: MockContext, tools: MockTools): Promise<object> {
  const { Text, SessionId, Codec, SampleRate } = parseParameters(c, parameters)
  refuseByRule(await takeRule(c, tools.rules, { operation: 'text-to-voice', fields: { Text } }))
  if (Text.trim() === '') throw refusal('InvalidParameterValue.Text')
  if (isTooLong(Text)) throw refusal('UnsupportedOperation.TextTooLong')
  if (Codec !== 'wav') throw refusal('UnsupportedOperation', 'This mock makes WAV only; its README says so.')
  return { Audio: spoken(Text, SampleRate).toString('base64'), SessionId, Subtitles: [] }
}

/** A text with any Chinese in it counts characters against the smaller number. */
function isTooLong(text: string): boolean {
  const characters = Array.from(text).length
  return characters > (/[\u2e80-\u{3ffff}]/u.test(text) ? longest.chinese : longest.letters)
}
