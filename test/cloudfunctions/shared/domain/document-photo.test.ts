import * as documentPhoto from '../../../../cloudfunctions/shared/domain/document-photo'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'

const read = { status: 'read', name: '李娜', idNumber: '110100199003070017', warnings: [] } as const

describe('the photo of a document', () => {
  it.each([
    ['BLURRED', 'PHOTO_BLURRED'],
    ['NO_CARD_IN_PICTURE', 'PHOTO_WITHOUT_CARD'],
    ['PICTURE_TOO_LARGE', 'PHOTO_TOO_LARGE'],
    ['NOT_A_PICTURE', 'PHOTO_UNREADABLE'],
    ['NOT_LEGIBLE', 'PHOTO_UNREADABLE'],
  ] as const)('that is %s is refused with %s', (reason, code) => {
    expect(() => documentPhoto.fillingOf({ status: 'unreadable', reason })).toThrow(new Refusal(code))
  })

  it.each(['COPY', 'PHOTO_OF_A_SCREEN', 'EDITED'] as const)('with the warning %s is not of the card itself', (warning) => {
    const reading = { ...read, warnings: ['TEMPORARY', warning] as const }
    expect(() => documentPhoto.fillingOf(reading)).toThrow(new Refusal('PHOTO_NOT_ORIGINAL'))
  })

  it.each(['CUT_OFF', 'COVERED', 'NAME_AND_NUMBER_DIFFER', 'OTHER'] as const)(
    'with the warning %s fills the form, and the person has to compare',
    (warning) => {
      const filling = { name: read.name, idNumber: read.idNumber, isDoubtful: true }
      expect(documentPhoto.fillingOf({ ...read, warnings: [warning] })).toEqual(filling)
    },
  )

  it.each([[[]], [['TEMPORARY'] as const]])('fills the form without a doubt with the warnings %j', (warnings) => {
    expect(documentPhoto.fillingOf({ ...read, warnings }).isDoubtful).toBe(false)
  })

  it.each([
    ['a GIF', 'R0lGODlhAQABAAAAACw=', 'PHOTO_UNREADABLE'],
    ['too much for one call', `/9j/${'A'.repeat(90_000)}`, 'PHOTO_TOO_LARGE'],
  ] as const)('that is %s is refused before anything is paid for', (_what, base64, code) => {
    expect(() => {
      documentPhoto.requirePhoto(base64)
    }).toThrow(new Refusal(code))
  })
})
