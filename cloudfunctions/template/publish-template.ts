import type { Context } from '../shared/context'
import { requireUsable } from '../shared/domain/agreement-template'
import { requireOwner } from '../shared/domain/employer'
import { missingGlyphs } from '../shared/document/missing-glyphs'
import { currentTemplate } from '../shared/process/current-template'
import { Refusal } from '../shared/refusal'
import { findDraft, takeDraft, type AgreementDraft } from '../shared/store/agreement-drafts'
import { addTemplate, countGoverning, type StoredTemplate } from '../shared/store/agreement-templates'
import { scheduleJob } from '../shared/store/due-jobs'
import type { PublishTemplateReply, PublishTemplateRequest } from './api'
import { signedOf } from './signed-of'

/**
 * Makes a draft the next version, which stays as it is for ever, and has everybody asked to sign it. Refuses with NOT_ALLOWED,
 * TEMPLATE_DRAFT_CHANGED when it is not the draft that was seen, TEMPLATE_UNCHANGED, and what makes a template unusable.
 */
export async function publishTemplate(
  { kind, draftSha256 }: PublishTemplateRequest,
  context: Context<'employer'>,
): Promise<PublishTemplateReply> {
  const { db, crashPoint, principal } = context
  requireOwner(principal.role)
  const key = { employerId: principal.employerId, kind }
  const newest = await currentTemplate(context, key)
  const draft = await findDraft(db, key)
  if (draft?.textSha256 !== draftSha256) throw new Refusal('TEMPLATE_DRAFT_CHANGED')
  if (draftSha256 === newest.textSha256) throw new Refusal('TEMPLATE_UNCHANGED')
  requireUsable(draft, missingGlyphs)
  const next = await save(context, draft, newest.version + 1)
  crashPoint('template.after-save')
  const { signed: asked } = signedOf(await countGoverning(db, key.employerId), next)
  return { version: next.version, asked }
}

/** Version, end of the draft and the job that asks the workers are saved together; of two who publish at once, one does. */
async function save(
  { db, now, newId, principal }: Context<'employer'>,
  { employerId, kind, title, sections, textSha256 }: AgreementDraft,
  version: number,
): Promise<StoredTemplate> {
  const [templateId, publishedAt] = [newId(), now()]
  const text = { title, sections, textSha256 }
  const next = { ...text, employerId, kind, version, templateId, publishedAt, publishedBy: principal.memberId }
  await db.transaction().execute(async (transaction) => {
    const isTaken = await takeDraft(transaction, { employerId, kind }, textSha256)
    if (!isTaken || !(await addTemplate(transaction, next))) throw new Refusal('TEMPLATE_DRAFT_CHANGED')
    const job = { jobId: newId(), kind: 'renew-agreements', employerId, subjectId: templateId, runAt: publishedAt } as const
    await scheduleJob(transaction, job)
  })
  return next
}
