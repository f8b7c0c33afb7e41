import { sm2 } from 'sm-crypto'
import { isPublicKey, newSm2Key, sm2Encrypt } from '../../../mocks/tencent-faceid/sm2'

/** The example of GB/T 32918.5-2017, annex C: key, random number and the three parts of the ciphertext. */
const example = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  k: '59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21',
  c1:
    '04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73e8' +
    '58f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0',
  c3: '59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766',
  c2: '21886ca989ca9c7d58087307ca93092d651efa',
}

describe('SM2 encryption', () => {
  it('reproduces the example of the standard', () => {
    const cipher = sm2Encrypt(Buffer.from('encryption standard'), example.publicKey, BigInt(`0x${example.k}`))
    expect(cipher.c1.toString('hex')).toBe(example.c1)
    expect(cipher.c3.toString('hex')).toBe(example.c3)
    expect(cipher.c2.toString('hex')).toBe(example.c2)
  })

  it('is opened by a library that we did not write', () => {
    const { privateKey, publicKey } = newSm2Key()
    const { c1, c3, c2 } = sm2Encrypt(Buffer.from('0123456789abcdef'), publicKey)
    const opened = sm2.doDecrypt(Buffer.concat([c1, c3, c2]).toString('hex'), privateKey, 1, { output: 'array' })
    expect(Buffer.from(opened).toString()).toBe('0123456789abcdef')
  })

  it('makes keys whose halves belong together', () => {
    const { privateKey, publicKey } = newSm2Key()
    expect(sm2.getPublicKeyFromPrivateKey(privateKey)).toBe(publicKey)
  })

  it('knows a point of its curve', () => {
    const beside = example.publicKey.replace(/3$/, '4')
    expect([example.publicKey, beside, example.publicKey.slice(2), ''].map(isPublicKey)).toEqual([true, false, false, false])
  })
})
