import * as v from 'valibot'
import type { AgreementKind } from '../domain/agreement-kinds'
import type { AgreementTemplate } from '../domain/agreement-template'
import type { TemplateKey } from './agreement-templates'
import type { Database } from './connect'

const sectionsSchema = v.array(v.object({ heading: v.string(), text: v.string() }))

/** A text that an employer works on; one for each kind. */
export interface AgreementDraft extends TemplateKey, AgreementTemplate {
  textSha256: string
  savedAt: Date
  savedBy: string
}

/** The draft of a kind; undefined when nobody has begun one. */
export async function findDraft(db: Database, { employerId, kind }: TemplateKey): Promise<AgreementDraft | undefined> {
  const row = await db
    .selectFrom('agreement_draft')
    .select([
      'employer_id as employerId',
      'kind',
      'title',
      'sections',
      'text_sha256 as textSha256',
      'saved_at as savedAt',
      'saved_by as savedBy',
    ])
    .where('employer_id', '=', employerId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row && { ...row, sections: v.parse(sectionsSchema, row.sections) }
}

/** The kinds that an employer has a draft of. */
export async function listDrafts(db: Database, employerId: string): Promise<AgreementKind[]> {
  const rows = await db.selectFrom('agreement_draft').select('kind').where('employer_id', '=', employerId).execute()
  return rows.map(({ kind }) => kind)
}

/**
 * Saves a draft over the one that its author has seen, or as the first one; false when it was changed, or begun, or published by
 * somebody meanwhile.
 */
export async function saveDraft(db: Database, draft: AgreementDraft, seenSha256: string | undefined): Promise<boolean> {
  const { employerId, kind, title } = draft
  const text = { sections: JSON.stringify(draft.sections), text_sha256: draft.textSha256 }
  const values = { ...text, title, saved_at: draft.savedAt, saved_by: draft.savedBy }
  if (seenSha256 === undefined) {
    const added = await db
      .insertInto('agreement_draft')
      .values({ employer_id: employerId, kind, ...values })
      .onConflict((conflict) => conflict.columns(['employer_id', 'kind']).doNothing())
      .returning('kind')
      .executeTakeFirst()
    return added !== undefined
  }
  const { numUpdatedRows } = await db
    .updateTable('agreement_draft')
    .set(values)
    .where('employer_id', '=', employerId)
    .where('kind', '=', kind)
    .where('text_sha256', '=', seenSha256)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Takes a draft away as it was seen; false when it is another by now, or gone. Of two that take it, one does. */
export async function takeDraft(db: Database, { employerId, kind }: TemplateKey, seenSha256: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('agreement_draft')
    .where('employer_id', '=', employerId)
    .where('kind', '=', kind)
    .where('text_sha256', '=', seenSha256)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
