import type { Context } from '../shared/context'
import type { VerifyFileReply, VerifyFileRequest } from './api'
import { judgeFile } from './judge-file'

/** Says of a file whether it is one of ours as it was signed: for anybody, without a login. Refuses with BODY_TOO_LARGE. */
export async function verifyFile({ file, d }: VerifyFileRequest, context: Context<'web'>): Promise<VerifyFileReply> {
  return judgeFile(context, Buffer.from(file, 'base64'), d)
}
