import { sm2 } from 'sm-crypto'
import { openEidInfo } from '../../../../../../cloudfunctions/shared/vendors/identity/tencent/eid-info'
import { encodings, fillings, sealEidInfo } from '../../../../../../mocks/tencent-faceid/eid-info'
import { newSm2Key } from '../../../../../../mocks/tencent-faceid/sm2'

const key = newSm2Key()
const user = { name: '阿依古丽·买买提', idtype: '01', idnum: '65010019900307001x' }
const sealed = sealEidInfo(user, key.publicKey, { encoding: 'prefixed', filling: 'spaces' })

describe('the identity that comes back', () => {
  it.each(encodings.flatMap((encoding) => fillings.map((filling) => [encoding, filling] as const)))(
    'is opened from a key written %s and a block filled with %s',
    (encoding, filling) => {
      const info = sealEidInfo(user, key.publicKey, { encoding, filling })
      expect(openEidInfo(info, key.privateKey)).toEqual({ name: '阿依古丽·买买提', idNumber: '65010019900307001X' })
    },
  )

  const standard = BigInt('0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21')

  it.each([
    ['begins with 04 by itself, as that of the standard does', standard, 0, 4],
    ['begins with a zero', 327n, 0, 0],
    ['has a second half that begins with a zero', 107n, 32, 0],
  ])('is opened when the point %s', (...[, k, at, byte]) => {
    const bare = sealEidInfo(user, key.publicKey, { encoding: 'bare', filling: 'spaces', k })
    expect(Buffer.from(bare.DesKey, 'base64')[at]).toBe(byte)
    for (const encoding of encodings) {
      const info = sealEidInfo(user, key.publicKey, { encoding, filling: 'zeros', k })
      expect(openEidInfo(info, key.privateKey).name).toBe(user.name)
    }
  })

  const flipped = (base64: string, at: number): string => {
    const bytes = Buffer.from(base64, 'base64')
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    return bytes.toString('base64')
  }

  it.each([
    ['another key', sealed, newSm2Key().privateKey],
    ['a changed point', { ...sealed, DesKey: flipped(sealed.DesKey, 5) }, key.privateKey],
    ['a changed hash', { ...sealed, DesKey: flipped(sealed.DesKey, 70) }, key.privateKey],
    ['a changed key', { ...sealed, DesKey: flipped(sealed.DesKey, 112) }, key.privateKey],
    ['a changed identity', { ...sealed, UserInfo: flipped(sealed.UserInfo, 0) }, key.privateKey],
    ['half a block', { ...sealed, UserInfo: sealed.UserInfo.slice(0, 12) }, key.privateKey],
    ['no identity', { ...sealed, UserInfo: '' }, key.privateKey],
    ['no key', { ...sealed, DesKey: '' }, key.privateKey],
    ['a key of another length', { ...sealed, DesKey: sealed.DesKey.slice(0, 100) }, key.privateKey],
    ['a sequence without an end', { ...sealed, DesKey: 'MIGB' }, key.privateKey],
    ['a sequence of nothing', { ...sealed, DesKey: 'MAA=' }, key.privateKey],
  ])('does not open with %s', (_what, info, privateKey) => {
    expect(() => openEidInfo(info, privateKey)).toThrow('IDENTITY_UNREADABLE')
  })

  it('opens only in the order that the vendor names', () => {
    const old = sm2.doEncrypt(
      Array.from({ length: 16 }, () => 7),
      key.publicKey,
      0,
    )
    const info = { ...sealed, DesKey: Buffer.from(old, 'hex').toString('base64') }
    expect(() => openEidInfo(info, key.privateKey)).toThrow('IDENTITY_UNREADABLE')
  })
})
