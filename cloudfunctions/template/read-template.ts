import type { Context } from '../shared/context'
import { templateVariables } from '../shared/domain/agreement-variables'
import { readVersion } from '../shared/process/current-template'
import { Refusal } from '../shared/refusal'
import { findDraft, type AgreementDraft } from '../shared/store/agreement-drafts'
import { countGoverning } from '../shared/store/agreement-templates'
import type { ReadTemplateRequest, TemplateReply } from './api'
import { signedOf } from './signed-of'

/** A version of a template; the newest one comes with the draft of the next. Refuses with NOT_FOUND. */
export async function readTemplate(
  { kind, version }: ReadTemplateRequest,
  { db, principal: { employerId, role } }: Context<'employer'>,
): Promise<TemplateReply> {
  const key = { employerId, kind }
  const newest = await readVersion(db, key)
  const asked = version === undefined ? newest : await readVersion(db, { ...key, version })
  if (newest === undefined || asked === undefined) throw new Refusal('NOT_FOUND')
  const draft = version === undefined ? await findDraft(db, key) : undefined
  const { signed } = signedOf(await countGoverning(db, employerId), { kind, version: newest.version })
  return {
    kind,
    title: asked.title,
    version: asked.version,
    newestVersion: newest.version,
    ...(asked.publishedAt && { publishedAt: asked.publishedAt.toISOString() }),
    sections: asked.sections,
    ...(draft && { draft: draftView(draft) }),
    variables: templateVariables.map(({ name, required }) => ({ name, required })),
    signed,
    mayEdit: role === 'owner',
  }
}

function draftView({ sections, textSha256, savedAt }: AgreementDraft): NonNullable<TemplateReply['draft']> {
  return { sections, sha256: textSha256, savedAt: savedAt.toISOString() }
}
