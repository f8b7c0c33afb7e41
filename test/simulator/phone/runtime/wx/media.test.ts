/** @jest-environment jsdom */
import { Blob } from 'node:buffer'
import { aPhone, seen, tap, type Wx } from './a-phone'

// every browser has them, jsdom has not
Object.assign(globalThis, { Blob })
Object.assign(URL, { createObjectURL: () => 'blob:photo' })

const settings = { mocks: { 'tencent-faceid': '/faceid/_mock' } }
const allowed = { userLocation: 'ask', camera: 'granted', record: 'ask', writePhotosAlbum: 'ask' } as const
const device = { persona: 'li-na', privacyAgreed: true, permissions: allowed }
const card = 'iVBORw0KGgo='

/** The mock of FaceID prints cards; what it was asked for stays in the list. */
function printer(): unknown[] {
  const asked: unknown[] = []
  const fetch = (path: string, init: { body: string }): Promise<unknown> => {
    asked.push({ path, body: JSON.parse(init.body) as unknown })
    return Promise.resolve({ status: 200, json: () => Promise.resolve({ image_base64: card }) })
  }
  Object.assign(globalThis, { fetch })
  return asked
}

const photograph = (wx: Wx): Promise<{ tempFiles: { tempFilePath: string; size: number }[] }> =>
  wx['chooseMedia']?.({ count: 1, mediaType: ['image'], sourceType: ['camera'] }) as ReturnType<typeof photograph>

describe('the camera of a persona', () => {
  it.each([
    ['拍身份证：清楚', []],
    ['拍身份证：糊了', ['blurred']],
    ['拍身份证复印件', ['copy']],
    ['翻拍屏幕上的身份证', ['reshoot']],
    ['拍修过的身份证', ['edited']],
  ])('sees the own card: %s', async (choice, flaws) => {
    const asked = printer()
    const { wx } = aPhone({ settings, device })
    const photo = photograph(wx)
    await seen('.screen-sheet')
    tap(choice)
    const { tempFiles } = await photo
    expect(asked).toEqual([{ path: '/faceid/_mock/card-photos', body: { openid: 'oWORKCARD_LI_NA', flaws } }])
    expect(tempFiles).toMatchObject([{ size: 8 }])
    const files = wx['getFileSystemManager']?.() as Record<string, (path: string, encoding: string) => unknown>
    expect(files['readFileSync']?.(tempFiles[0]?.tempFilePath ?? '', 'base64')).toBe(card)
  })

  it('can be left', async () => {
    printer()
    const photo = photograph(aPhone({ settings, device }).wx)
    await seen('.screen-sheet')
    tap('取消')
    await expect(photo).rejects.toMatchObject({ errMsg: 'chooseMedia:fail cancel' })
  })

  it('offers no card to who wants a film', async () => {
    const { wx } = aPhone({ settings, device })
    const film = wx['chooseMedia']?.({ count: 1, mediaType: ['video'], sourceType: ['camera'] })
    const chooser = await seen('input[type=file]')
    expect(document.querySelector('.screen-sheet')).toBeNull()
    chooser.dispatchEvent(new Event('cancel'))
    await expect(film).rejects.toMatchObject({ errMsg: 'chooseMedia:fail cancel' })
  })

  it('stays shut when it was refused', async () => {
    const { wx } = aPhone({ settings, device: { ...device, permissions: { ...allowed, camera: 'denied' } } })
    await expect(photograph(wx)).rejects.toMatchObject({ errMsg: 'chooseMedia:fail auth deny', errno: 103 })
  })
})
