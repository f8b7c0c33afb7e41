import { InsurerError } from '../../../mocks/insurer/errors'
import { getPlan } from '../../../mocks/insurer/plans'
import { requireAge, requireBeneficiary, requireIdNumber, requireWindow } from '../../../mocks/insurer/underwriting'
import { sameSignature, signAnswer, signRequest } from '../../../mocks/insurer/signature'

const plan = getPlan('DAILY_ACCIDENT')
/** The code with which a check refuses, or `passed`. */
function outcome(check: () => void): string {
  try {
    check()
    return 'passed'
  } catch (error) {
    if (error instanceof InsurerError) return error.code
    throw error
  }
}

describe('age', () => {
  const coverFrom = new Date('2026-11-24T16:30:00Z') // 25 November in Shanghai

  it.each(['2010-11-25', '1960-11-26', '1990-02-28'])('covers who was born on %s', (birthDate) => {
    expect(
      outcome(() => {
        requireAge(plan, birthDate, coverFrom)
      }),
    ).toBe('passed')
  })

  it.each(['2010-11-26', '1960-11-25', '2026-11-25'])('does not cover who was born on %s', (birthDate) => {
    expect(
      outcome(() => {
        requireAge(plan, birthDate, coverFrom)
      }),
    ).toBe('AGE_OUT_OF_RANGE')
  })

  it('completes a year on 1 March for who was born on 29 February', () => {
    const on = (instant: string) => (): void => {
      requireAge(plan, '2012-02-29', new Date(instant))
    }
    expect(outcome(on('2028-02-28T08:00:00+08:00'))).toBe('AGE_OUT_OF_RANGE')
    expect(outcome(on('2027-12-31T08:00:00+08:00'))).toBe('AGE_OUT_OF_RANGE')
    expect(outcome(on('2028-02-29T08:00:00+08:00'))).toBe('passed')
  })
})

describe('window', () => {
  const now = new Date('2026-11-24T00:00:00Z')
  const check = (from: string, to: string) => (): void => {
    requireWindow(plan, { coverFrom: new Date(from), coverTo: new Date(to) }, now)
  }

  it('may start this very moment', () => {
    expect(outcome(check('2026-11-24T00:00:00Z', '2026-11-24T08:00:00Z'))).toBe('passed')
  })

  it('may not start a millisecond ago', () => {
    expect(outcome(check('2026-11-23T23:59:59.999Z', '2026-11-24T08:00:00Z'))).toBe('BACKDATED')
  })

  it('must end after it starts', () => {
    expect(outcome(check('2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z'))).toBe('INVALID_WINDOW')
  })

  it('touches at most as many days as the plan sells', () => {
    expect(outcome(check('2026-11-24T16:00:00Z', '2026-12-25T16:00:00Z'))).toBe('passed')
    expect(outcome(check('2026-11-24T15:59:00Z', '2026-12-25T16:00:00Z'))).toBe('WINDOW_TOO_LONG')
  })
})

describe('person', () => {
  it('has an identity number with a right check character and birth date', () => {
    // the example of GB 11643-1999
    expect(
      outcome(() => {
        requireIdNumber('11010519491231002X', '1949-12-31')
      }),
    ).toBe('passed')
    expect(
      outcome(() => {
        requireIdNumber('110105194912310021', '1949-12-31')
      }),
    ).toBe('INVALID_ID_NUMBER')
    expect(
      outcome(() => {
        requireIdNumber('11010519491231002X', '1949-12-30')
      }),
    ).toBe('QUOTE_MISMATCH')
  })

  it('is no source of money for the employer, but for liability cover', () => {
    expect(
      outcome(() => {
        requireBeneficiary('DAILY_ACCIDENT', 'EMPLOYER')
      }),
    ).toBe('BENEFICIARY_NOT_ALLOWED')
    expect(
      outcome(() => {
        requireBeneficiary('EMPLOYER_LIABILITY', 'EMPLOYER')
      }),
    ).toBe('passed')
  })
})

describe('signature', () => {
  const part = { timestamp: '1700000000', nonce: '0123456789abcdef' }

  it('is the one that the openssl command makes over the same lines', () => {
    const request = signRequest('topsecret', { method: 'POST', path: '/v1/quotes?a=1' }, { ...part, body: '{"plan":"意外"}' })
    expect(request).toBe('c502c54e654a63e5eba7ee68c1385edfa8fdc7e0e609858ebd34442e9a98932e')
    expect(signAnswer('topsecret', 201, { ...part, body: '{}' })).toBe(
      '2f1bc1479e9e77956d472c09047341bdd8d24d47f2f84a5c28305e6b5a38f4ae',
    )
  })

  it('differs when any signed part differs', () => {
    const sign = (path: string, body: string): string => signRequest('topsecret', { method: 'POST', path }, { ...part, body })
    expect(sameSignature(sign('/a', '{}'), sign('/a', '{}'))).toBe(true)
    expect(sameSignature(sign('/a', '{}'), sign('/a?', '{}'))).toBe(false)
    expect(sameSignature(sign('/a', '{}'), sign('/a', '{ }'))).toBe(false)
    expect(sameSignature(sign('/a', '{}'), '')).toBe(false)
  })
})
