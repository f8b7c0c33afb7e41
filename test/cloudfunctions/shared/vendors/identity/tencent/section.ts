import type { FaceIdSection } from '../../../../../../cloudfunctions/shared/vendors/identity/tencent/client'
import type { TestFaceId } from '../../../../../mocks/tencent-faceid/faceid'

/** The settings of a client of that mock. */
export function sectionOf({ url, credentials }: TestFaceId): FaceIdSection {
  return {
    FACEID_ENDPOINT: url,
    FACEID_SECRET_ID: credentials.secret_id,
    FACEID_SECRET_KEY: credentials.secret_key,
    FACEID_MERCHANT_ID: credentials.merchant_id,
    FACEID_PRIVATE_KEY: credentials.private_key,
  }
}
