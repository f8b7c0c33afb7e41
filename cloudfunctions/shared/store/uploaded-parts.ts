import { sql } from 'kysely'
import type { Database } from './connect'

/** A part of a file that a person wants to have verified, counted from 1. */
export interface UploadedPart {
  openid: string
  uploadId: string
  part: number
  bytes: Buffer
}

/** Keeps a part, over the one of this number that came before. A person has one file here: the first part of a new one ends it. */
export async function keepPart(db: Database, { openid, uploadId, part, bytes }: UploadedPart, at: Date): Promise<void> {
  if (part === 1) await db.deleteFrom('uploaded_part').where('openid', '=', openid).execute()
  await db
    .insertInto('uploaded_part')
    .values({ openid, upload_id: uploadId, part, bytes, uploaded_at: at })
    .onConflict((conflict) =>
      conflict.columns(['openid', 'upload_id', 'part']).doUpdateSet({ bytes: sql<Buffer>`excluded.bytes` }),
    )
    .execute()
}

/** The parts of a file as far as they have come, in their order. */
export async function listParts(
  db: Database,
  { openid, uploadId }: Pick<UploadedPart, 'openid' | 'uploadId'>,
): Promise<{ part: number; bytes: Buffer }[]> {
  return db
    .selectFrom('uploaded_part')
    .select(['part', 'bytes'])
    .where('openid', '=', openid)
    .where('upload_id', '=', uploadId)
    .orderBy('part')
    .execute()
}
