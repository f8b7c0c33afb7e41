import type { Context } from '../shared/context'
import { keepPart } from '../shared/store/uploaded-parts'
import type { UploadPartReply, UploadPartRequest } from './api'

/** Takes a part of a file that somebody wants to have verified: kept for a day at most, and one file a person. */
export async function uploadPart(
  { uploadId, part, base64 }: UploadPartRequest,
  { db, wireNow, principal }: Context<'party'>,
): Promise<UploadPartReply> {
  await keepPart(db, { openid: principal.openid, uploadId, part, bytes: Buffer.from(base64, 'base64') }, wireNow())
  return { uploadId, part }
}
