import * as v from 'valibot'
import { idCardOf, startTestFaceId, zhangSan, type TestFaceId } from '../faceid'

describe('IdCardOCRVerification', () => {
  let faceid: TestFaceId
  beforeAll(async () => {
    faceid = await startTestFaceId()
  })
  afterAll(() => faceid.close())

  const ask = (parameters: object): Promise<Record<string, unknown>> => faceid.ask('IdCardOCRVerification', parameters)
  const photo = async (change: object = {}): Promise<string> => {
    const { body } = await faceid.post('/_mock/card-photos', { name: zhangSan.Name, id_card: zhangSan.IdCard, ...change })
    return v.parse(v.object({ image_base64: v.string() }), body).image_base64
  }

  it('reads a card and compares what it says', async () => {
    expect(await ask({ ImageBase64: await photo({ nation: '回' }) })).toMatchObject({
      ...zhangSan,
      Result: '0',
      Sex: '男',
      Nation: '回',
      Birth: '1990/3/7',
    })
  })

  it('reads the card of somebody whose name is not what it says', async () => {
    const IdCard = idCardOf('119902')
    expect(await ask({ ImageBase64: await photo({ id_card: IdCard }) })).toMatchObject({ Result: '-1', IdCard })
  })

  it('takes name and number before any picture, and then reads none', async () => {
    const answer = await ask({ ...zhangSan, Name: '李四', ImageBase64: 'no picture' })
    expect(answer).toMatchObject({ Result: '0', Name: '李四', Nation: null })
  })

  it('warns of what it was asked to warn of, and of nothing else', async () => {
    const ImageBase64 = await photo({ flaws: ['copy', 'reshoot', 'border', 'temporary', 'covered', 'edited'] })
    const warned = (config: object): Promise<unknown> =>
      ask({ ImageBase64, Config: JSON.stringify(config) }).then((answer) => answer['Warnings'])
    expect(await warned({})).toBe('')
    expect(await warned({ CopyWarn: true, ReshootWarn: true })).toBe('-9102|-9103')
    expect(await warned({ BorderCheckWarn: true, TempIdWarn: true, DetectPsWarn: true })).toBe('-9101|-9104|-9105|-9106')
  })

  it.each([
    ['a blurred card', { flaws: ['blurred'] }, 'FailedOperation.ImageBlur'],
    ['a card that cannot be read', { flaws: ['unreadable'] }, 'FailedOperation.OcrFailed'],
  ])('refuses %s', async (_what, change, code) => {
    expect(await ask({ ImageBase64: await photo(change) })).toMatchObject({ code })
  })

  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')
  it.each<[string, object, string]>([
    ['nothing', {}, 'MissingParameter'],
    ['a name without a number', { Name: '张三' }, 'MissingParameter'],
    ['an empty picture', { ImageBase64: '' }, 'FailedOperation.EmptyImageError'],
    ['a text instead of a picture', { ImageBase64: 'bm8gcGljdHVyZQ==' }, 'FailedOperation.ImageDecodeFailed'],
    ['a picture with a prefix', { ImageBase64: `data:image/jpeg;base64,${jpeg}` }, 'FailedOperation.ImageDecodeFailed'],
    ['a picture without a card', { ImageBase64: jpeg }, 'FailedOperation.ImageNoIdCard'],
    ['a picture of more than 3 MB', { ImageBase64: 'A'.repeat(3 * 1_048_576 + 4) }, 'FailedOperation.ImageSizeTooLarge'],
    ['a picture elsewhere', { ImageUrl: 'https://example.com/card.jpg' }, 'UnsupportedOperation'],
    ['a config that is no JSON', { ImageBase64: jpeg, Config: 'CopyWarn' }, 'InvalidParameter'],
    ['a config with a switch that is none', { ImageBase64: jpeg, Config: '{"Colour":true}' }, 'UnknownParameter'],
    ['more than 10 MB', { ImageBase64: 'A'.repeat(10_485_760) }, 'RequestSizeLimitExceeded'],
  ])('refuses %s', async (_what, parameters, code) => {
    expect(await ask(parameters)).toMatchObject({ code })
  })
})
