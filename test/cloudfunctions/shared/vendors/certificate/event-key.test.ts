import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import { createHash, X509Certificate } from 'node:crypto'
import type { Section } from '../../../../../cloudfunctions/shared/settings'
import { signDetached, type SigningAct } from '../../../../../cloudfunctions/shared/vendors/certificate/client'
import { startVendor, type TestVendor } from '../support/vendor'

let authority: TestVendor
let section: Section<'certificate'>
beforeAll(async () => {
  authority = await startVendor('certificate-authority')
  section = authority.settings.certificate()
})
afterAll(() => authority.close())

function anAct(change: Partial<SigningAct> = {}): SigningAct {
  const content = Buffer.from('合同文本')
  const beforeEnrolment = (): Promise<void> => Promise.resolve()
  return { name: '李娜', personReference: 'hmac-0123456789abcdef', content, beforeEnrolment, ...change }
}

describe('a key', () => {
  const issued = async (): Promise<{ key_sha256: string }[]> =>
    (await (await fetch(`${section.CA_BASE_URL}/_mock/certificates`)).json()) as { key_sha256: string }[]

  it('is told of before its certificate is asked for', async () => {
    const told: { key: string; certified: boolean }[] = []
    const beforeEnrolment = async (key: string): Promise<void> => {
      told.push({ key, certified: (await issued()).some(({ key_sha256 }) => key_sha256 === key) })
    }
    const { certificatePem } = await signDetached(section, anAct({ beforeEnrolment }))
    const spki = new X509Certificate(certificatePem).publicKey.export({ format: 'der', type: 'spki' })
    const key = createHash('sha256').update(spki).digest('hex')
    expect(told).toEqual([{ key, certified: false }])
    expect((await issued()).map(({ key_sha256 }) => key_sha256)).toContain(key)
  })

  it('that could not be recorded gets no certificate', async () => {
    const before = await issued()
    const beforeEnrolment = (): Promise<void> => Promise.reject(new Error('the store is down'))
    await expect(signDetached(section, anAct({ beforeEnrolment }))).rejects.toThrow('the store is down')
    expect(await issued()).toEqual(before)
  })
})

it.each(['王五, CN=李四', '王五,O=别的公司', '王五+serialNumber=1', '王五\\, CN=李四', '王五"/CN=李四'])(
  'a name brings no second name into a certificate: %s',
  async (name) => {
    const { certificatePem } = await signDetached(section, anAct({ name }))
    const subject: unknown = new x509.X509Certificate(certificatePem).subjectName.toJSON()
    expect(subject).toEqual([{ C: ['CN'] }, { CN: [name] }, { '2.5.4.5': ['hmac-0123456789abcdef'] }])
  },
)
