import { consentVersions, requireCurrent } from '../../../../cloudfunctions/shared/domain/consent'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { detailOf } from '../../../support/builders/refusals'

describe('a consent', () => {
  it('counts for the current text', () => {
    expect(() => {
      requireCurrent('face', consentVersions.face)
    }).not.toThrow()
  })

  it('is missing when it was given to another text, and the current one is named', () => {
    const attempt = (): void => {
      requireCurrent('face', '2020-01-01')
    }
    expect(attempt).toThrow(new Refusal('CONSENT_MISSING'))
    expect(detailOf(attempt)).toEqual({ scope: 'face', version: consentVersions.face })
  })

  it('has versions that the requests can carry', () => {
    for (const version of Object.values(consentVersions)) expect(version).toMatch(/^[0-9-]{4,16}$/)
  })
})
