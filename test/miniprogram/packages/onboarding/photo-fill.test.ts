import { tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { openIdentity as open, typeName } from './identity-page'
import { idNumber, name, nobody, verified } from './people'

const card = { bytes: 40_000, content: { photo: '/9j/card' } }
const read = { name, idNumber, isDoubtful: false }
const consents = { idNumber: nobody.consentVersions.idNumber }
const take = '拍身份证自动填'
const sent = (): unknown[] => cloud.callsOf('identity', 'read-document').map(({ data }) => data)

async function photograph(): Promise<Rendered> {
  const page = await open(nobody)
  await tapText(page, '同意用身份证号核对姓名')
  await tapText(page, take)
  return page
}

beforeEach(() => {
  phone.photo = card
})

describe('a photo of the card', () => {
  it('fills name and number, and asks for a look at them', async () => {
    cloud.on('identity', 'read-document', read)
    const page = await photograph()
    expect(sent()).toEqual([{ photo: '/9j/card', consents }])
    expect(page.data).toMatchObject({ name, idNumber, nameError: '', idError: '' })
    expect(text(page)).toContain('填好了，照身份证看一眼')
  })

  it('that was hard to read fills them too, and points at what cannot be right', async () => {
    cloud.on('identity', 'read-document', { ...read, idNumber: idNumber.replace('1990', '1991'), isDoubtful: true })
    const page = await photograph()
    for (const line of ['有的字没看清，照身份证改一改', '有一位不对，照身份证再看看']) expect(text(page)).toContain(line)
  })

  it('is not asked for before the consent to the number', async () => {
    const page = await open(nobody)
    await tapText(page, take)
    expect(text(page)).toContain('先勾下面「同意用身份证号核对姓名」')
    expect(phone.photosTaken).toBe(0)
  })

  it('is made smaller until the cloud takes it', async () => {
    cloud.on('identity', 'read-document', read)
    const content = { photo: 'x', 'photo-1280': 'A'.repeat(90_001), 'photo-1000': '/9j/small' }
    phone.photo = { bytes: 800_000, content }
    await photograph()
    expect(sent()).toEqual([{ photo: '/9j/small', consents }])
  })

  it('shows that it is being read, and one tap is one photo', async () => {
    cloud.on('identity', 'read-document', 'hang')
    const page = await photograph()
    expect(text(page)).toContain('正在认字，等几秒')
    await tapText(page, '正在认字，等几秒')
    expect(phone.photosTaken).toBe(1)
  })
})

describe('what was typed stays', () => {
  it.each([
    ['PHOTO_BLURRED', '照片有点糊，拿稳再拍 再拍一张'],
    ['PHOTO_WITHOUT_CARD', '没看到身份证，拍有照片的一面 再拍一张'],
    ['PHOTO_NOT_ORIGINAL', '要拍身份证原件，别拍复印件或屏幕 再拍一张'],
    ['PHOTO_READINGS_USED_UP', '今天拍太多次了，请直接填'],
  ] as const)('when the photo is refused with %s', async (code, sentence) => {
    cloud.on('identity', 'read-document', refusal(code))
    const page = await photograph()
    await typeName(page, '阿依古丽·买买提')
    await tapText(page, take)
    expect(text(page)).toContain(sentence)
    expect(page.data).toMatchObject({ name: '阿依古丽·买买提', idNumber: '' })
    expect(phone.photosTaken).toBe(2)
  })

  it.each([
    [{ errMsg: 'chooseMedia:fail auth deny', errno: 103 }, '没开摄像头权限，可以直接填 去允许'],
    [{ errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 }, '没同意微信隐私指引，可以直接填 再拍一张'],
    [{ errMsg: 'chooseMedia:fail system error' }, '没拍成，可以再拍或直接填 再拍一张'],
  ])('when the camera says %j', async (trouble, sentence) => {
    phone.photo = trouble
    expect(text(await photograph())).toContain(sentence)
    expect(sent()).toEqual([])
  })

  it('when the person leaves the camera, and nothing is said', async () => {
    phone.photo = { errMsg: 'chooseMedia:fail cancel' }
    const page = await photograph()
    expect(page.data['photo']).toMatchObject({ isReading: false, said: '', failure: null })
  })
})

it('a photo that found no network is sent again without taking another', async () => {
  cloud.on('identity', 'read-document', 'offline', read)
  const page = await photograph()
  expect(text(page)).toContain('现在没有网络 再试一次')
  await tapText(page, '再试一次')
  expect(phone.photosTaken).toBe(1)
  expect(page.data).toMatchObject({ name, idNumber })
})

it('a refusal that has to be seen to elsewhere leads there', async () => {
  cloud.on('identity', 'read-document', refusal('PRIVACY_NOT_ACCEPTED'))
  const page = await photograph()
  await tapText(page, '看隐私说明')
  expect(phone.visited).toEqual(['/packages/onboarding/pages/welcome/welcome'])
})

it('who was verified meanwhile sees that', async () => {
  cloud.on('identity', 'read-document', refusal('ALREADY_VERIFIED'))
  cloud.on('account', 'get-work-card', 'offline')
  const page = await open(nobody, verified)
  await tapText(page, '同意用身份证号核对姓名')
  await tapText(page, take)
  expect(text(page)).toContain('实名通过了')
})
