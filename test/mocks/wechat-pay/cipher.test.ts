import { Aes, Rsa } from 'wechatpay-axios-plugin'
import { createPublicKey } from 'node:crypto'
import { newRsaKey } from '../../../mocks/kit/kept'
import { decryptField, encryptField, seal, unseal } from '../../../mocks/wechat-pay/cipher'

describe('ciphers of wechat-pay', () => {
  const key = 'a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb'
  const sealed = { nonce: 'uluk4a9R25RW', associatedData: 'associatedData' }

  it('reproduce the vector of the official Java SDK (AeadAesCipherTest)', () => {
    expect(seal('message', key, sealed)).toBe('ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=')
    expect(unseal('ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=', key, sealed)).toBe('message')
  })

  it('refuse an altered notification', () => {
    expect(() => unseal('ulwSiIajGClcvcOYvOQ7+l+0PAbzzwA=', key, sealed)).toThrow()
    expect(() => unseal('ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=', key, { ...sealed, associatedData: 'other' })).toThrow()
  })

  it('agree with a foreign client on AES-256-GCM and OAEP with SHA-1', () => {
    const text = '单据终态 {"state":"SUCCESS"}'
    expect(Aes.AesGcm.decrypt(seal(text, key, sealed), key, sealed.nonce, sealed.associatedData)).toBe(text)
    const privateKey = newRsaKey()
    const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
    expect(decryptField(Rsa.encrypt('张三', publicKey), privateKey)).toBe('张三')
    expect(Rsa.decrypt(encryptField('张三', publicKey), privateKey)).toBe('张三')
    expect(decryptField(Rsa.encrypt('张三', publicKey), newRsaKey())).toBeUndefined()
  })
})
