import type { Section } from '../../settings'
import type { IdentityProvider, ProviderName } from './identity-provider'
import type { FaceIdSection } from './tencent/client'
import { faceIdProvider } from './tencent/provider'
import { weixinProvider, type AccessTokenSource } from './weixin-provider'

export type { CheckFailure } from './check-failure'
export type {
  CardReading,
  CheckResult,
  FaceQuestion,
  FaceSubject,
  IdentityProvider,
  OpenedCheck,
  RecordResult,
} from './identity-provider'

/** The provider that is chosen by its name, with its settings, of which only its own are read. */
export function identityProvider(
  name: ProviderName,
  settings: { weixin: () => Section<'weixin'>; faceId: () => FaceIdSection },
  withAccessToken: AccessTokenSource,
): IdentityProvider {
  switch (name) {
    case 'weixin':
      return weixinProvider(settings.weixin(), withAccessToken)
    case 'tencent-faceid':
      return faceIdProvider(settings.faceId())
  }
}
