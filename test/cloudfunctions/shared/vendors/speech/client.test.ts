import type { Section } from '../../../../../cloudfunctions/shared/settings'
import { speak } from '../../../../../cloudfunctions/shared/vendors/speech/client'
import { startTestFaceId, type TestFaceId } from '../../../../mocks/tencent-faceid/faceid'
import { closedPort } from '../support/stub'
import { failureOf } from '../support/vendor'

describe('a text that is spoken', () => {
  let cloud: TestFaceId
  let section: Section<'speech'>
  beforeAll(async () => {
    cloud = await startTestFaceId()
    const { secret_id, secret_key } = cloud.credentials
    section = { TTS_ENDPOINT: cloud.url, TTS_SECRET_ID: secret_id, TTS_SECRET_KEY: secret_key, TTS_VOICE_TYPE: '101001' }
  })
  afterAll(() => cloud.close())

  const say = (text: string) => speak(section, { text, sessionId: 'session-1' })

  it('is a WAV of 8000 samples a second', async () => {
    const wav = await say('每小时二十六元')
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
    expect(wav.readUInt32LE(24)).toBe(8000)
  })

  it.each([
    ['InternalError', true],
    ['UnsupportedOperation.TextTooLong', false],
  ])('that the vendor refuses with %s may be asked for again: %s', async (code, retryable) => {
    await cloud.rule({ operation: 'text-to-voice' }, { code })
    expect(await failureOf(say('你好'))).toMatchObject({ vendor: 'tencent-tts', code, retryable })
  })

  it('is not had with another key, and not while the vendor is down', async () => {
    const other = { ...section, TTS_SECRET_KEY: 'guess' }
    expect(await failureOf(speak(other, { text: '你好', sessionId: 's' }))).toMatchObject({
      code: 'AuthFailure.SignatureFailure',
    })
    const down = { ...section, TTS_ENDPOINT: await closedPort() }
    expect(await failureOf(speak(down, { text: '你好', sessionId: 's' }))).toMatchObject({ retryable: true })
  })
})
