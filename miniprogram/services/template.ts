import { command, query } from './cloud'

type Template = CloudFunctions['template']
export type TemplateRow = Template['list-templates']['reply']['templates'][number]
export type TemplateText = Template['read-template']['reply']
export type TemplateKind = TemplateText['kind']
export type TemplateSection = TemplateText['sections'][number]
export type TemplateChange = Template['compare-templates']['reply']['sections'][number]

/** Every kind of agreement with its newest version. Throws `CloudError` `NOT_ALLOWED`. */
export async function listTemplates(): Promise<TemplateRow[]> {
  return (await query('template', 'list-templates', {})).templates
}

/** The newest version of a kind, with the draft of the next. Throws `CloudError` `NOT_ALLOWED`. */
export function readTemplate(kind: TemplateKind): Promise<TemplateText> {
  return query('template', 'read-template', { kind })
}

/** Keeps a draft; gives its hash. Throws `CloudError` `NOT_ALLOWED`, `TEMPLATE_DRAFT_CHANGED`. */
export async function saveDraft(draft: Template['save-draft']['request'], key: string): Promise<string> {
  return (await command('template', 'save-draft', { data: draft, key })).sha256
}

/** What the draft says otherwise than a version. Throws `CloudError` `NOT_FOUND`. */
export async function compareWithDraft(kind: TemplateKind, version: number): Promise<TemplateChange[]> {
  return (await query('template', 'compare-templates', { kind, from: version, to: 'draft' })).sections
}

/**
 * Makes the draft the next version and has the workers asked to sign it. Throws `CloudError` `NOT_ALLOWED`,
 * `TEMPLATE_DRAFT_CHANGED`, `TEMPLATE_UNCHANGED` and what makes a text unusable.
 */
export function publishTemplate(
  draft: Template['publish-template']['request'],
  key: string,
): Promise<Template['publish-template']['reply']> {
  return command('template', 'publish-template', { data: draft, key })
}
