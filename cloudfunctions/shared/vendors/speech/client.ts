import * as v from 'valibot'
import type { Section } from '../../settings'
import { VendorError } from '../../vendor-error'
import { below, callVendor, readAnswer, wireClock } from '../http'
import { tc3Headers } from './tc3'

const vendor = 'tencent-tts'
const call = { action: 'TextToVoice', version: '2019-08-23' } as const

/** `Audio` is base64. A refusal is an answer, too. */
const envelope = v.object({
  Response: v.union([
    v.object({ Error: v.object({ Code: v.string() }) }),
    v.object({ Audio: v.pipe(v.string(), v.base64()), SessionId: v.string() }),
  ]),
})
/** Codes that may go away by themselves; behind a point they have a reason. */
const passing = /^(InternalError|RequestLimitExceeded|ServiceUnavailable|ResourceUnavailable|ResourceInsufficient)(\.|$)/

/**
 * A text spoken in Mandarin: a WAV of 8000 samples a second. The vendor takes at most 150 Chinese characters at a time. `sessionId`
 * is ours and comes back. Throws `VendorError`, code `ANOTHER_ANSWER` when the sound belongs to another request or is no WAV.
 */
export async function speak(
  section: Section<'speech'>,
  { text, sessionId }: { text: string; sessionId: string },
): Promise<Buffer> {
  const sound = { VoiceType: Number(section.TTS_VOICE_TYPE), Codec: 'wav', SampleRate: 8000 }
  const { Audio, SessionId } = await ask(section, { Text: text, SessionId: sessionId, ...sound })
  const wav = Buffer.from(Audio, 'base64')
  const isWav = wav.subarray(0, 4).toString('latin1') === 'RIFF' && wav.subarray(8, 12).toString('latin1') === 'WAVE'
  if (SessionId !== sessionId || !isWav) throw new VendorError(vendor, { code: 'ANOTHER_ANSWER', retryable: true })
  return wav
}

async function ask(
  { TTS_ENDPOINT: endpoint, TTS_SECRET_ID: secretId, TTS_SECRET_KEY: secretKey }: Section<'speech'>,
  parameters: object,
): Promise<{ Audio: string; SessionId: string }> {
  const body = JSON.stringify(parameters)
  const { host } = new URL(endpoint)
  const headers = tc3Headers({ host, ...call, body, secretId, secretKey, at: wireClock() })
  const answer = await callVendor({ vendor, method: 'POST', url: below(endpoint, '/'), headers, body })
  const { status } = answer
  if (status !== 200) throw new VendorError(vendor, { code: `HTTP_${String(status)}`, retryable: status >= 500 })
  const { Response: reply } = readAnswer(vendor, envelope, answer.text)
  if (!('Error' in reply)) return reply
  throw new VendorError(vendor, { code: reply.Error.Code, retryable: passing.test(reply.Error.Code) })
}
