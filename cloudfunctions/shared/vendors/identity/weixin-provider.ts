import type { Section } from '../../settings'
import { readFaceVerification, requestFaceVerification } from './client'
import type { IdentityProvider } from './identity-provider'

/** Runs a call with a token of the platform, and once more with a new one when it has ended. */
export type AccessTokenSource = <Result>(call: (accessToken: string) => Promise<Result>) => Promise<Result>

/** WeChat's own face verification 2.0: mainland identity cards only, and no checks without a face. */
export function weixinProvider(section: Section<'weixin'>, withAccessToken: AccessTokenSource): IdentityProvider {
  return {
    name: 'weixin',
    documents: ['identity-card'],
    openFaceCheck: async ({ reference, ...person }) => {
      const { verifyId, expiresInSeconds } = await withAccessToken((accessToken) =>
        requestFaceVerification(section, { ...person, accessToken, outSeqNo: reference }),
      )
      return { status: 'open', handle: verifyId, expiresInSeconds }
    },
    readFaceCheck: ({ reference, handle, ...person }) =>
      withAccessToken((accessToken) =>
        readFaceVerification(section, { ...person, accessToken, outSeqNo: reference, verifyId: handle }),
      ),
  }
}
