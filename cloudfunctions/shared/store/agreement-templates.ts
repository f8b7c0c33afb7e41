import { sql } from 'kysely'
import * as v from 'valibot'
import type { AgreementKind } from '../domain/agreement-kinds'
import type { PublishedTemplate } from '../domain/agreement-text'
import type { Database } from './connect'

const sectionsSchema = v.array(v.object({ heading: v.string(), text: v.string() }))

/** Whose template it is, and which. */
export interface TemplateKey {
  employerId: string
  kind: AgreementKind
}
export interface StoredTemplate extends TemplateKey, PublishedTemplate {
  templateId: string
  textSha256: string
  publishedAt: Date
  /** Undefined for the text that every employer begins with. */
  publishedBy: string | undefined
}

/** Adds a version; false when there is one of this number already, which stays as it is. */
export async function addTemplate(db: Database, template: StoredTemplate): Promise<boolean> {
  const added = await db
    .insertInto('agreement_template')
    .values({
      employer_id: template.employerId,
      kind: template.kind,
      version: template.version,
      template_id: template.templateId,
      title: template.title,
      sections: JSON.stringify(template.sections),
      text_sha256: template.textSha256,
      published_at: template.publishedAt,
      published_by: template.publishedBy ?? null,
    })
    .onConflict((conflict) => conflict.columns(['employer_id', 'kind', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  return added !== undefined
}

/** A version of an employer's template, the newest one unless its number is given; undefined when there is none. */
export async function findTemplate(
  db: Database,
  { employerId, kind, version }: TemplateKey & { version?: number },
): Promise<StoredTemplate | undefined> {
  const newestFirst = templateQuery(db, employerId).where('kind', '=', kind).orderBy('version', 'desc').limit(1)
  const row = await (version === undefined ? newestFirst : newestFirst.where('version', '=', version)).executeTakeFirst()
  return row && fromRow(row)
}

/** The version that has this id; undefined when there is none. */
export async function findTemplateById(
  db: Database,
  { employerId, templateId }: { employerId: string; templateId: string },
): Promise<StoredTemplate | undefined> {
  const row = await templateQuery(db, employerId).where('template_id', '=', templateId).executeTakeFirst()
  return row && fromRow(row)
}

/** What is known of each kind of an employer's without its text: the newest version, and whether there is a draft. */
export async function listNewestTemplates(
  db: Database,
  employerId: string,
): Promise<{ kind: AgreementKind; title: string; version: number; publishedAt: Date }[]> {
  return db
    .selectFrom('agreement_template')
    .distinctOn('kind')
    .select(['kind', 'title', 'version', 'published_at as publishedAt'])
    .where('employer_id', '=', employerId)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
}

/** How many agreements of an employer's govern, by kind and version of the template. */
export async function countGoverning(
  db: Database,
  employerId: string,
): Promise<{ kind: string; version: number; count: number }[]> {
  return db
    .selectFrom('contract')
    .select([sql<string>`content ->> 'kind'`.as('kind'), 'template_version as version', sql<number>`count(*)::int`.as('count')])
    .where('employer_id', '=', employerId)
    .where('status', 'in', ['signed', 'completed'])
    .where('purpose', '<>', 'end')
    .groupBy([sql`content ->> 'kind'`, 'template_version'])
    .execute()
}

function templateQuery(db: Database, employerId: string) {
  return db
    .selectFrom('agreement_template')
    .select([
      'employer_id as employerId',
      'kind',
      'version',
      'template_id as templateId',
      'title',
      'sections',
      'text_sha256 as textSha256',
      'published_at as publishedAt',
      'published_by as publishedBy',
    ])
    .where('employer_id', '=', employerId)
}

type TemplateRow = Omit<StoredTemplate, 'sections' | 'publishedBy'> & { sections: object; publishedBy: string | null }

function fromRow({ sections, publishedBy, ...row }: TemplateRow): StoredTemplate {
  return { ...row, sections: v.parse(sectionsSchema, sections), publishedBy: publishedBy ?? undefined }
}
