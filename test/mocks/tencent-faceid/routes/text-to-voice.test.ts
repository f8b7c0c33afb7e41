import { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import * as v from 'valibot'
import { startTestFaceId, type TestFaceId } from '../faceid'

describe('TextToVoice', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  const refused = v.object({ code: v.string() })
  async function ask(parameters: object, version = '2019-08-23'): Promise<Record<string, unknown>> {
    const { secret_id: secretId, secret_key: secretKey } = faceid.credentials
    const endpoint = faceid.url.replace('http://', '')
    const profile = { httpProfile: { protocol: 'http://', endpoint } }
    const client = new CommonClient(endpoint, version, { credential: { secretId, secretKey }, region: '', profile })
    try {
      return (await client.request('TextToVoice', parameters)) as Record<string, unknown>
    } catch (error) {
      return v.is(refused, error) ? { code: error.code } : Promise.reject(error instanceof Error ? error : new Error('refused'))
    }
  }
  const spoken = { Text: '每小时二十六元', SessionId: 's-1', Codec: 'wav', SampleRate: 8000 }

  it('answers with a real WAV, a tone for each character', async () => {
    const { Audio, SessionId } = await ask(spoken)
    const wav = Buffer.from(String(Audio), 'base64')
    expect(SessionId).toBe('s-1')
    expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
    expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([1, 8000, 16])
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44)
    expect(wav.length - 44).toBe(22_400)
    expect(new Set(wav.subarray(44)).size).toBeGreaterThan(100)
  })

  it.each([
    ['no text', { Text: ' ' }, 'InvalidParameterValue.Text'],
    ['151 Chinese characters', { Text: '元'.repeat(151) }, 'UnsupportedOperation.TextTooLong'],
    ['501 letters', { Text: 'a'.repeat(501) }, 'UnsupportedOperation.TextTooLong'],
    ['another rate', { SampleRate: 44_100 }, 'InvalidParameterValue'],
    ['a format that is not made here', { Codec: 'mp3' }, 'UnsupportedOperation'],
    ['a parameter that is none', { Voice: 1 }, 'UnknownParameter'],
  ])('is refused with %s', async (_what, change, code) => {
    expect(await ask({ ...spoken, ...change })).toEqual({ code })
  })

  it('takes as much as the vendor does', async () => {
    expect(await ask({ ...spoken, Text: '元'.repeat(150) })).toHaveProperty('Audio')
    expect(await ask({ ...spoken, Text: 'a'.repeat(500) })).toHaveProperty('Audio')
  })

  it('is an action of product tts and of no other', async () => {
    expect(await ask(spoken, '2018-03-01')).toEqual({ code: 'InvalidAction' })
  })

  it('fails when a rule says so', async () => {
    await faceid.rule({ operation: 'text-to-voice', Text: spoken.Text }, { code: 'InternalError' })
    expect(await ask(spoken)).toEqual({ code: 'InternalError' })
  })
})
