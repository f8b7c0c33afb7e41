import { sm2, sm4 } from 'sm-crypto'
import { encodings, fillings, sealEidInfo, type Encoding } from '../../../mocks/tencent-faceid/eid-info'
import { newSm2Key } from '../../../mocks/tencent-faceid/sm2'

const user = { name: '买买提·艾力', idtype: '01', idnum: '65010019900307001X' }
const key = newSm2Key()

/** The contents of the elements of a DER sequence, none of which is long. */
const elementsOf = (sequence: Buffer): Buffer[] => {
  const parts: Buffer[] = []
  for (let at = sequence[1] === 0x81 ? 3 : 2; at < sequence.length; at += 2 + Number(sequence[at + 1]))
    parts.push(sequence.subarray(at + 2, at + 2 + Number(sequence[at + 1])))
  return parts
}

/** DesKey as bytes C1 C3 C2 without a prefix, however it was written. */
const bareOf = (bytes: Buffer, encoding: Encoding): Buffer => {
  if (encoding === 'bare') return bytes
  if (encoding === 'prefixed') return bytes.subarray(1)
  const [x, y, ...rest] = elementsOf(bytes).map((part) => Buffer.concat([Buffer.alloc(32), part]))
  return Buffer.concat([...[x, y].map((part) => Buffer.from(part ?? []).subarray(-32)), ...rest.map((part) => part.subarray(32))])
}

describe('EidInfo', () => {
  it.each(encodings.flatMap((encoding) => fillings.map((filling) => [encoding, filling] as const)))(
    'tells the merchant who it was: key %s, filled with %s',
    (encoding, filling) => {
      const sealed = sealEidInfo(user, key.publicKey, { encoding, filling })
      const cipher = bareOf(Buffer.from(sealed.DesKey, 'base64'), encoding)
      const dataKey = sm2.doDecrypt(cipher.toString('hex'), key.privateKey, 1, { output: 'array' })
      const bytes = [...Buffer.from(sealed.UserInfo, 'base64')]
      const text = Buffer.from(sm4.decrypt(bytes, dataKey, { padding: 'none', output: 'array' })).toString('utf8')
      expect(JSON.parse(text.slice(0, text.lastIndexOf('}') + 1))).toEqual(user)
    },
  )

  it('is of whole blocks and says nothing in clear', () => {
    const sealed = sealEidInfo(user, key.publicKey, { encoding: 'prefixed', filling: 'spaces' })
    expect(Buffer.from(sealed.UserInfo, 'base64').length % 16).toBe(0)
    expect(JSON.stringify(sealed)).not.toContain(user.idnum)
    expect(Buffer.from(sealed.UserInfo, 'base64').toString('latin1')).not.toContain(user.idnum)
  })

  it('names the same person to the merchant in the same way each time', () => {
    const [first, second] = [user, user].map((each) => sealEidInfo(each, key.publicKey, { encoding: 'bare', filling: 'zeros' }))
    expect(first?.EidCode).toBe(second?.EidCode)
    expect(first?.DesKey).not.toBe(second?.DesKey)
  })
})
