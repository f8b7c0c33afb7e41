import type { TemplateReply } from '../../cloudfunctions/template/api'
import type { World } from './world'

type Kind = TemplateReply['kind']
type Sections = TemplateReply['sections']

/** The sections of a template with one more at the end. */
export function withMore({ sections }: Pick<TemplateReply, 'sections'>, text: string): Sections {
  return [...sections, { heading: '还有', text }]
}

/** An owner saves the newest version with one more section; gives the draft's hash. */
export async function draftMore(world: World, owner: string, { kind, text }: { kind: Kind; text: string }): Promise<string> {
  const template = await world.expectOk(owner, 'template', 'read-template', { kind })
  const seen = template.draft && { seenSha256: template.draft.sha256 }
  const request = { kind, sections: withMore(template, text), ...seen }
  return (await world.expectOk(owner, 'template', 'save-draft', request)).sha256
}

/** An owner publishes the newest version with one more section; gives what was answered. */
export async function publishMore(
  world: World,
  owner: string,
  { kind, text }: { kind: Kind; text: string },
): Promise<{ version: number; asked: number }> {
  const draftSha256 = await draftMore(world, owner, { kind, text })
  return world.expectOk(owner, 'template', 'publish-template', { kind, draftSha256 })
}
