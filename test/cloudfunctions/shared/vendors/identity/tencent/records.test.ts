import * as v from 'valibot'
import type { RecordChecks } from '../../../../../../cloudfunctions/shared/vendors/identity/identity-provider'
import { recordChecks } from '../../../../../../cloudfunctions/shared/vendors/identity/tencent/records'
import { errorCodes } from '../../../../../../mocks/tencent-faceid/errors'
import { idCardOf, startTestFaceId, type TestFaceId } from '../../../../../mocks/tencent-faceid/faceid'
import { failureOf } from '../../support/vendor'
import { sectionOf } from './section'

const person = { name: '张三', idNumber: idCardOf('110100') }
const withPhone = { ...person, phone: '13800000000' }

describe('the register', () => {
  let faceid: TestFaceId
  let records: RecordChecks
  beforeAll(async () => {
    faceid = await startTestFaceId()
    records = recordChecks(sectionOf(faceid))
  })
  afterAll(() => faceid.close())

  it.each([
    ['0', { status: 'match' }],
    ['-1', { status: 'mismatch', wrong: 'name-or-number' }],
    ['-2', { status: 'refused', reason: 'ID_NUMBER_MALFORMED' }],
    ['-3', { status: 'refused', reason: 'NAME_MALFORMED' }],
    ['-5', { status: 'no-record' }],
    ['-7', { status: 'refused', reason: 'DAILY_LIMIT' }],
  ])('says to a name with result %s: %j', async (result, told) => {
    await faceid.rule({ operation: 'id-card-verification' }, { result })
    expect(await records.compareName(person)).toEqual(told)
  })

  it.each(['-4', '-6'])('could not look at a name with result %s', async (result) => {
    await faceid.rule({ operation: 'id-card-verification' }, { result })
    expect(await failureOf(records.compareName(person))).toMatchObject({ code: `RESULT_${result}`, retryable: true })
  })

  it.each([
    ['0', { status: 'match' }],
    ['-6', { status: 'refused', reason: 'PHONE_MALFORMED' }],
    ['-7', { status: 'refused', reason: 'ID_NUMBER_MALFORMED' }],
    ['-8', { status: 'refused', reason: 'NAME_MALFORMED' }],
    ['-9', { status: 'no-record' }],
    ['-12', { status: 'refused', reason: 'DAILY_LIMIT' }],
    ['-13', { status: 'refused', reason: 'PHONE_NOT_COVERED' }],
  ])('says to a phone with result %s: %j', async (result, told) => {
    await faceid.rule({ operation: 'phone-verification' }, { result })
    expect(await records.comparePhone(withPhone)).toEqual(told)
  })

  it.each([
    ['PhoneIdCardMismatch', 'name-or-number'],
    ['PhoneNameMismatch', 'name-or-number'],
    ['NameIdCardMismatch', 'name-or-number'],
    ['PhoneNameIdCardMismatch', 'phone'],
    ['OtherMismatch', 'unknown'],
  ])('says what is wrong on %s: %s', async (result_detail, wrong) => {
    await faceid.rule({ operation: 'phone-verification' }, { result: '-4', result_detail })
    expect(await records.comparePhone(withPhone)).toEqual({ status: 'mismatch', wrong })
  })

  it('could not look at a phone while it is busy', async () => {
    await faceid.rule({ operation: 'phone-verification' }, { result: '-11' })
    expect(await failureOf(records.comparePhone(withPhone))).toMatchObject({ code: 'RESULT_-11', retryable: true })
  })

  const photo = async (change: object = {}): Promise<string> => {
    const { body } = await faceid.post('/_mock/card-photos', { name: person.name, id_card: person.idNumber, ...change })
    return v.parse(v.object({ image_base64: v.string() }), body).image_base64
  }

  it('reads name and number of a card, and hands on nothing else', async () => {
    expect(await records.readCard(await photo())).toEqual({ status: 'read', ...person, warnings: [] })
  })

  it('reads a card whose holder it does not know, because a form is all that is filled', async () => {
    const idNumber = idCardOf('119903')
    expect(await records.readCard(await photo({ id_card: idNumber }))).toMatchObject({ status: 'read', idNumber })
  })

  it('tells what is wrong with a picture that it could read', async () => {
    const flaws = ['border', 'copy', 'reshoot', 'temporary', 'covered', 'edited']
    const warnings = ['CUT_OFF', 'COPY', 'PHOTO_OF_A_SCREEN', 'TEMPORARY', 'COVERED', 'EDITED']
    expect(await records.readCard(await photo({ flaws }))).toMatchObject({ status: 'read', warnings })
  })

  const causes = new Map([
    ['FailedOperation.ImageBlur', 'BLURRED'],
    ['FailedOperation.ImageNoIdCard', 'NO_CARD_IN_PICTURE'],
    ['FailedOperation.ImageSizeTooLarge', 'PICTURE_TOO_LARGE'],
    ['RequestSizeLimitExceeded', 'PICTURE_TOO_LARGE'],
    ['FailedOperation.ImageDecodeFailed', 'NOT_A_PICTURE'],
    ['FailedOperation.EmptyImageError', 'NOT_A_PICTURE'],
    ['FailedOperation.OcrFailed', 'NOT_LEGIBLE'],
    ['FailedOperation.IdFormatError', 'NOT_LEGIBLE'],
    ['FailedOperation.NameFormatError', 'NOT_LEGIBLE'],
    ['FailedOperation.IdNameMisMatch', 'NOT_LEGIBLE'],
    ['FailedOperation.IdNoExistSystem', 'NOT_LEGIBLE'],
  ])
  it.each([...causes])('cannot read a picture on %s: %s', async (code, reason) => {
    await faceid.rule({ operation: 'id-card-ocr-verification' }, { code })
    expect(await records.readCard(await photo())).toEqual({ status: 'unreadable', reason })
  })

  it.each(['-1', '-2', '-3'])('may have misread a card when the register says %s', async (result) => {
    await faceid.rule({ operation: 'id-card-ocr-verification' }, { result })
    expect(await records.readCard(await photo())).toMatchObject({ ...person, warnings: ['NAME_AND_NUMBER_DIFFER'] })
  })

  it.each(['0', '-4', '-5', '-6', '-7'])('has read a card well whatever else the register says: %s', async (result) => {
    await faceid.rule({ operation: 'id-card-ocr-verification' }, { result })
    expect(await records.readCard(await photo())).toEqual({ status: 'read', ...person, warnings: [] })
  })

  it('fails with every other published code, so that none is taken for a reading', async () => {
    const before = await photo()
    for (const code of errorCodes.filter((each) => !causes.has(each))) {
      await faceid.rule({ operation: 'id-card-ocr-verification' }, { code })
      expect(await failureOf(records.readCard(before))).toMatchObject({ vendor: 'tencent-faceid', code })
    }
  })
})
