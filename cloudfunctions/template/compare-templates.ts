import type { Context } from '../shared/context'
import type { AgreementTemplate } from '../shared/domain/agreement-template'
import { readVersion } from '../shared/process/current-template'
import { Refusal } from '../shared/refusal'
import { findDraft } from '../shared/store/agreement-drafts'
import type { TemplateKey } from '../shared/store/agreement-templates'
import { compareSections } from '../shared/text-changes'
import type { CompareTemplatesReply, CompareTemplatesRequest } from './api'

/** What changed from one version to another, or to the draft. Refuses with NOT_FOUND. */
export async function compareTemplates(
  { kind, from, to }: CompareTemplatesRequest,
  context: Context<'employer'>,
): Promise<CompareTemplatesReply> {
  const key = { employerId: context.principal.employerId, kind }
  const [before, after] = await Promise.all([find(context, key, from), find(context, key, to)])
  return { sections: compareSections(before.sections, after.sections) }
}

async function find({ db }: Context<'employer'>, key: TemplateKey, which: number | 'draft'): Promise<AgreementTemplate> {
  const found = which === 'draft' ? await findDraft(db, key) : await readVersion(db, { ...key, version: which })
  if (found === undefined) throw new Refusal('NOT_FOUND')
  return found
}
