import type { Context } from '../shared/context'
import { agreementKinds, type AgreementKind } from '../shared/domain/agreement-kinds'
import { defaultTemplate } from '../shared/domain/default-templates'
import { listDrafts } from '../shared/store/agreement-drafts'
import { countGoverning, listNewestTemplates } from '../shared/store/agreement-templates'
import type { ListTemplatesReply, ListTemplatesRequest } from './api'
import { signedOf, type Governing } from './signed-of'

type Newest = Awaited<ReturnType<typeof listNewestTemplates>>[number]

/** Every kind with its newest version; one that was never used has the text that everybody begins with. */
export async function listTemplates(
  _request: ListTemplatesRequest,
  { db, principal: { employerId } }: Context<'employer'>,
): Promise<ListTemplatesReply> {
  const [known, drafts, governing] = await Promise.all([
    listNewestTemplates(db, employerId),
    listDrafts(db, employerId),
    countGoverning(db, employerId),
  ])
  const newest = new Map(known.map((template) => [template.kind, template]))
  return {
    templates: agreementKinds.map((kind) => ({
      ...templateView(kind, newest.get(kind), governing),
      hasDraft: drafts.includes(kind),
    })),
  }
}

function templateView(
  kind: AgreementKind,
  newest: Newest | undefined,
  governing: Governing,
): Omit<ListTemplatesReply['templates'][number], 'hasDraft'> {
  const { title, version, publishedAt } = newest ?? { ...defaultTemplate(kind), version: 1, publishedAt: undefined }
  const counts = signedOf(governing, { kind, version })
  return { kind, title, version, ...(publishedAt && { publishedAt: publishedAt.toISOString() }), ...counts }
}
