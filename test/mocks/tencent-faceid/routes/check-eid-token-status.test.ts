import { startTestFaceId, type TestFaceId } from '../faceid'

describe('CheckEidTokenStatus', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  const status = async (token: string): Promise<unknown> => {
    const answer = await faceid.ask('CheckEidTokenStatus', { EidToken: token })
    return answer['Status'] ?? answer['code']
  }

  it('goes from init over doing to finished', async () => {
    const token = await faceid.open()
    const seen = [await status(token)]
    await faceid.attempt(token, { err_code: 1003 })
    seen.push(await status(token))
    await faceid.attempt(token, { err_code: 0 })
    seen.push(await status(token))
    expect(seen).toEqual(['init', 'doing', 'finished'])
  })

  it('is timeout after ten minutes', async () => {
    const token = await faceid.open()
    await faceid.advance('599s')
    expect(await status(token)).toBe('init')
    await faceid.advance('2s')
    expect(await status(token)).toBe('timeout')
  })

  it('is told of no other token', async () => {
    expect(await status('invented')).toBe('InvalidParameterValue.BizTokenIllegal')
    await faceid.rule({ operation: 'check-eid-token-status' }, { code: 'InternalError' })
    expect(await status('invented')).toBe('InternalError')
  })
})
