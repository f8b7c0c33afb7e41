import * as v from 'valibot'
import { startWeixin } from '../../../mocks/weixin/server'
import { startTestMock, type Reply, type TestMock } from './mock'

const credentials = v.object({ appid: v.string(), secret: v.string() })

export interface TestWeixin extends TestMock {
  credentials: v.InferOutput<typeof credentials>
  /** A new token of /cgi-bin/token. */
  accessToken(): Promise<string>
  /** A call with a token that works. */
  call(path: string, body: unknown): Promise<Reply>
  loginCode(persona: string): Promise<string>
  session(code: string, change?: Record<string, string>): Promise<Reply>
}

/** Starts the mock of the WeChat platform. */
export async function startTestWeixin(): Promise<TestWeixin> {
  const mock = await startTestMock(startWeixin)
  const own = v.parse(credentials, (await mock.get('/_mock/credentials')).body)
  const accessToken = async (): Promise<string> => {
    const { body } = await mock.get(
      `/cgi-bin/token?${new URLSearchParams({ grant_type: 'client_credential', ...own }).toString()}`,
    )
    return v.parse(v.object({ access_token: v.string() }), body).access_token
  }
  return Object.assign(mock, {
    credentials: own,
    accessToken,
    call: async (path: string, body: unknown) => mock.post(`${path}?access_token=${await accessToken()}`, body),
    loginCode: async (persona: string) =>
      v.parse(v.object({ code: v.string() }), (await mock.post('/_mock/login-codes', { persona })).body).code,
    session: (code: string, change: Record<string, string> = {}) => {
      const query = { ...own, js_code: code, grant_type: 'authorization_code', ...change }
      return mock.get(`/sns/jscode2session?${new URLSearchParams(query).toString()}`)
    },
  })
}

export const zhangSan = { cert_type: 'IDENTITY_CARD', cert_name: '张三', cert_no: '310101199801011234' }

/** Hash of that identity, as the document of queryVerifyInfo publishes it. */
export const zhangSanHash = '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b'

export const zhangSanOpenid = 'oWORKCARD_ZHANG_SAN'

/** Opens a face check and returns its verify_id. */
export async function openFace(weixin: TestWeixin, outSeqNo: string, openid = zhangSanOpenid): Promise<string> {
  const { body } = await weixin.call('/cityservice/face/identify/getverifyid', {
    out_seq_no: outSeqNo,
    openid,
    cert_info: zhangSan,
  })
  return v.parse(v.object({ verify_id: v.string() }), body).verify_id
}
