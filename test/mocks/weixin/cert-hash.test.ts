import { certHash } from '../../../mocks/weixin/cert-hash'
import { zhangSan, zhangSanHash } from '../../support/mocks/weixin'

describe('cert_hash', () => {
  it('reproduces the published example', () => {
    expect(certHash(zhangSan)).toBe(zhangSanHash)
  })

  it('changes with each part of the identity', () => {
    const hashes = [
      zhangSan,
      { ...zhangSan, cert_name: '张四' },
      { ...zhangSan, cert_no: '310101199801011235' },
      { ...zhangSan, cert_type: 'PASSPORT' },
    ]
    expect(new Set(hashes.map(certHash)).size).toBe(4)
  })
})
