import { identityProvider, type IdentityProvider } from '../../../../../cloudfunctions/shared/vendors/identity/provider'
import { fetchAccessToken } from '../../../../../cloudfunctions/shared/vendors/weixin/client'
import { idCardOf, startTestFaceId, type TestFaceId } from '../../../../mocks/tencent-faceid/faceid'
import { startVendor, type TestVendor } from '../support/vendor'
import { sectionOf } from './tencent/section'

const subject = { reference: 'check-0001', openid: 'oWORKCARD_LI_NA', name: '李娜', idNumber: idCardOf('110100') }

describe('the provider of real-name checks', () => {
  let weixin: TestVendor
  let faceid: TestFaceId
  let choose: (name: IdentityProvider['name']) => IdentityProvider
  beforeAll(async () => {
    ;[weixin, faceid] = await Promise.all([startVendor('weixin'), startTestFaceId()])
    const section = weixin.settings.weixin()
    const { token } = await fetchAccessToken(section)
    choose = (name) => identityProvider(name, { weixin: () => section, faceId: () => sectionOf(faceid) }, (call) => call(token))
  })
  afterAll(() => Promise.all([weixin.close(), faceid.close()]))

  /** The person has been in front of the camera of that vendor. */
  const finish = {
    weixin: (handle: string) => weixin.control.post(`/faces/${handle}`, { verify_ret: 10000 }),
    'tencent-faceid': (handle: string) => faceid.attempt(handle, { err_code: 0 }),
  }
  const fail = {
    weixin: (handle: string) => weixin.control.post(`/faces/${handle}`, { verify_ret: 10004 }),
    'tencent-faceid': (handle: string) => faceid.attempt(handle, { err_code: 2016 }),
  }

  describe.each(['weixin', 'tencent-faceid'] as const)('%s', (name) => {
    const open = async (reference: string): Promise<string> => {
      const opened = await choose(name).openFaceCheck({ ...subject, reference })
      if (opened.status !== 'open') throw new Error('not opened')
      return opened.handle
    }

    it('is who it is called', () => {
      expect(choose(name).name).toBe(name)
    })

    it('passes who has been in front of the camera, and nobody before', async () => {
      const question = { ...subject, reference: `${name}-passes`, handle: await open(`${name}-passes`) }
      expect(await choose(name).readFaceCheck(question)).toEqual({ status: 'open' })
      await finish[name](question.handle)
      expect(await choose(name).readFaceCheck(question)).toEqual({ status: 'passed' })
    })

    it('tells a face that does not match in the same word', async () => {
      const question = { ...subject, reference: `${name}-fails`, handle: await open(`${name}-fails`) }
      await fail[name](question.handle)
      expect(await choose(name).readFaceCheck(question)).toEqual({ status: 'failed', failure: 'FACE_DOES_NOT_MATCH' })
    })

    it.each([
      ['another check', { reference: 'somebody-elses' }],
      ['another name', { name: '李四' }],
      ['another number', { idNumber: '11010519491231002X' }],
    ])('lets nobody pass for %s', async (what, change) => {
      const reference = `${name}-${String(what.length)}`
      const handle = await open(reference)
      await finish[name](handle)
      await expect(choose(name).readFaceCheck({ ...subject, reference, handle, ...change })).rejects.toMatchObject({
        retryable: false,
      })
    })
  })

  it('has the way without a face at FaceID alone', () => {
    expect([choose('weixin').records, choose('tencent-faceid').records]).toEqual([undefined, expect.anything()])
  })

  it('takes residence permits at FaceID alone', () => {
    expect(choose('weixin').documents).toEqual(['identity-card'])
    expect(choose('tencent-faceid').documents).toEqual(['identity-card', 'residence-permit'])
  })

  it('reads the settings of the one that is chosen, and no others', () => {
    const never = (): never => {
      throw new Error('not to be read')
    }
    expect(identityProvider('tencent-faceid', { weixin: never, faceId: () => sectionOf(faceid) }, never).name).toBe(
      'tencent-faceid',
    )
    expect(identityProvider('weixin', { weixin: () => weixin.settings.weixin(), faceId: never }, never).name).toBe('weixin')
  })
})
