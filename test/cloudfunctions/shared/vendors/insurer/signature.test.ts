import { isFresh, isSameSignature, signAnswer, signRequest } from '../../../../../cloudfunctions/shared/vendors/insurer/signature'

const part = { timestamp: '1700000000', nonce: '0123456789abcdef' }

it('signs a request as the contract publishes it', () => {
  const target = { method: 'POST', path: '/v1/quotes?a=1' }
  expect(signRequest('topsecret', target, { ...part, body: '{"plan":"意外"}' })).toBe(
    'c502c54e654a63e5eba7ee68c1385edfa8fdc7e0e609858ebd34442e9a98932e',
  )
})

it('signs an answer as the contract publishes it', () => {
  expect(signAnswer('topsecret', 201, { ...part, body: Buffer.from('{}') })).toBe(
    '2f1bc1479e9e77956d472c09047341bdd8d24d47f2f84a5c28305e6b5a38f4ae',
  )
})

it('takes a signature only when all of it is the same', () => {
  expect(isSameSignature('abcd', 'abcd')).toBe(true)
  for (const given of ['abce', 'abc', 'abcde', '', 'ABCD']) expect(isSameSignature('abcd', given)).toBe(false)
})

it('takes times within 300 seconds of the wire clock', () => {
  const at = new Date(1_700_000_000_000)
  for (const time of ['1700000000', '1700000300', '1699999700']) expect(isFresh(time, at)).toBe(true)
  for (const time of ['1700000301', '1699999699', '', 'now', '1.7e9', '-1', '0x6553f100']) expect(isFresh(time, at)).toBe(false)
})
