import fc from 'fast-check'
import { contractCode, readContractCode } from '../../../../cloudfunctions/shared/domain/contract-code'

const ids = { employerId: '019530c0-0000-7000-8000-0000000000ff', contractId: '019530c0-1111-7000-8000-00000000000f' }
const hash = '0123456789abcdef'.repeat(4)
const code = contractCode(ids, hash)

describe('the code of a contract', () => {
  it('is base64url of both ids as others write it, and the beginning of the hash', () => {
    const bytes = Buffer.from((ids.employerId + ids.contractId).replaceAll('-', ''), 'hex')
    expect(code).toBe(`${bytes.toString('base64url')}.0123456789abcdef`)
  })

  it('names the contract that it was made of', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 64, maxLength: 64 })
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), digits, (employerId, contractId, textSha256) => {
        const read = readContractCode(contractCode({ employerId, contractId }, textSha256))
        expect(read).toEqual({ employerId, contractId, textSha256Start: textSha256.slice(0, 16) })
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['another address', 'https://example.com/'],
    ['one without the hash', code.slice(0, 43)],
    ['one cut short', code.slice(0, -1)],
    ['one with more behind it', `${code}0`],
    ['one with bits where there are none', code.replace(/.\./, 'B.')],
    ['letters that are none of base64url', `+${code.slice(1)}`],
  ])('is not %s', (_, text) => {
    expect(readContractCode(text)).toBeUndefined()
  })
})
