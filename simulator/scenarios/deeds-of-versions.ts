import type { ReplyOf } from '../demo/requests'
import { openedAgreement } from './agreement-key'
import type { Deed } from './deeds-of-worker'
import { known, type Scene } from './scene'

/** The texts behind the agreements. */
export const ofVersions: Readonly<Record<string, Deed>> = {
  'list-templates': ({ owner }) => owner.ask('template', 'list-templates', {}),
  /** The text of the kind of agreement that the worker has before them gets a section about breaks, or another length of them. */
  'publish-version': async (scene) => {
    const { kind } = await openedAgreement(scene)
    const template = await scene.owner.ask('template', 'read-template', { kind })
    const seen = template.draft && { seenSha256: template.draft.sha256 }
    const draft = await scene.owner.ask('template', 'save-draft', { kind, sections: withBreaks(template), ...seen })
    return scene.owner.ask('template', 'publish-template', { kind, draftSha256: draft.sha256 })
  },
  /** An older or newer one than the page would choose. */
  'open-previous': async (scene) => openAnother(scene),
}

const heading = '茶歇'

function withBreaks({ sections, version }: ReplyOf<'template', 'read-template'>): { heading: string; text: string }[] {
  const others = sections.filter((section) => section.heading !== heading)
  return [...others, { heading, text: `每一班另有 ${String(10 + version)} 分钟茶歇，照样算工时。` }]
}

/** The agreement that was signed before the newest one, which stays readable for ever. */
async function openAnother(scene: Scene): Promise<unknown> {
  const { employerId, applicationId } = known(scene, 'shift')
  const { agreements } = await scene.worker.ask('agreement', 'list-agreements', {})
  const [, previous] = agreements.filter((agreement) => agreement.applicationId === applicationId)
  if (previous === undefined) throw new Error('there is no agreement before the newest one')
  return scene.worker.ask('contract', 'open-agreement', { employerId, applicationId, contractId: previous.contractId })
}
