import type { Context } from '../shared/context'
import { templateSha256, tidy } from '../shared/domain/agreement-template'
import { requireOwner } from '../shared/domain/employer'
import { currentTemplate } from '../shared/process/current-template'
import { Refusal } from '../shared/refusal'
import { sha256 } from '../shared/sha256'
import * as drafts from '../shared/store/agreement-drafts'
import type { SaveDraftReply, SaveDraftRequest } from './api'

/**
 * Keeps what an owner works on, finished or not; the title belongs to the kind. Refuses with NOT_ALLOWED, and with
 * TEMPLATE_DRAFT_CHANGED when somebody else has saved or published meanwhile.
 */
export async function saveDraft(
  { kind, sections, seenSha256 }: SaveDraftRequest,
  context: Context<'employer'>,
): Promise<SaveDraftReply> {
  const { db, now, principal } = context
  const { employerId, memberId, role } = principal
  requireOwner(role)
  const { title } = await currentTemplate(context, { employerId, kind })
  const template = tidy({ title, sections })
  const textSha256 = templateSha256(template, sha256)
  const savedAt = now()
  const draft = { ...template, employerId, kind, textSha256, savedAt, savedBy: memberId }
  if (!(await drafts.saveDraft(db, draft, seenSha256))) throw new Refusal('TEMPLATE_DRAFT_CHANGED')
  return { sha256: textSha256, savedAt: savedAt.toISOString() }
}
