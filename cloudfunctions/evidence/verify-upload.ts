import type { Context } from '../shared/context'
import { Refusal } from '../shared/refusal'
import { listParts } from '../shared/store/uploaded-parts'
import type { VerifyFileReply, VerifyUploadRequest } from './api'
import { judgeFile } from './judge-file'

/**
 * Says of a file that the caller has sent part by part whether it is one of ours as it was signed. Refuses with NOT_FOUND when a
 * part is missing, and with BODY_TOO_LARGE.
 */
export async function verifyUpload(
  { uploadId, parts, d }: VerifyUploadRequest,
  context: Context<'party'>,
): Promise<VerifyFileReply> {
  const kept = await listParts(context.db, { openid: context.principal.openid, uploadId })
  if (kept.length !== parts || kept.at(-1)?.part !== parts) throw new Refusal('NOT_FOUND')
  return judgeFile(context, Buffer.concat(kept.map(({ bytes }) => bytes)), d)
}
