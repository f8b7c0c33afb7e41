import type { Environment } from '../context'
import type { PublishedTemplate } from '../domain/agreement-text'
import { defaultTemplate } from '../domain/default-templates'
import { templateSha256 } from '../domain/agreement-template'
import { sha256 } from '../sha256'
import type { Database } from '../store/connect'
import { addTemplate, findTemplate, type StoredTemplate, type TemplateKey } from '../store/agreement-templates'

/**
 * The newest version of an employer's template, to make something of it. Who has published none begins with the text of the
 * catalogue, which is kept as version 1 from its first use on: what was signed can be compared with it for ever, also after the
 * catalogue is another.
 */
export async function currentTemplate(
  { db, now, newId }: Pick<Environment, 'db' | 'now' | 'newId'>,
  key: TemplateKey,
): Promise<StoredTemplate> {
  const known = await findTemplate(db, key)
  if (known !== undefined) return known
  const { employerId, kind } = key
  const template = defaultTemplate(kind)
  const textSha256 = templateSha256(template, sha256)
  const first = { ...template, employerId, kind, version: 1, templateId: newId(), textSha256, publishedAt: now() }
  // of two that begin at once, one has kept it
  await addTemplate(db, { ...first, publishedBy: undefined })
  return (await findTemplate(db, key)) ?? { ...first, publishedBy: undefined }
}

/** A version to read, the newest one unless its number is given; version 1 also before it is kept. Undefined when there is none. */
export async function readVersion(
  db: Database,
  { employerId, kind, version }: TemplateKey & { version?: number | undefined },
): Promise<(PublishedTemplate & { publishedAt?: Date }) | undefined> {
  const known = await findTemplate(db, { employerId, kind, ...(version !== undefined && { version }) })
  return known ?? ((version ?? 1) === 1 ? { ...defaultTemplate(kind), version: 1 } : undefined)
}
