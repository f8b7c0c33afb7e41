import * as v from 'valibot'
import * as steps from '../demo/steps'
import { agreementKey } from './agreement-key'
import type { Deed } from './deeds-of-worker'
import { httpPhone } from './http-phone'
import { known, type Scene } from './scene'

const takenBack = v.object({ reason: v.optional(v.picklist(['job-filled', 'terms-changed', 'mistake', 'other']), 'job-filled') })
const ending = v.object({ lastDay: v.string() })
const standing = v.object({ standing: v.picklist(['to-decide', 'waiting', 'to-seal', 'in-force', 'ended']) })

/** Time, withdrawal and end of an agreement, and what both sides see of all theirs. */
export const ofAgreementLife: Readonly<Record<string, Deed>> = {
  'ask-for-time': async (scene) => scene.worker.ask('agreement', 'ask-for-time', await agreementKey(scene)),
  'extend-agreement': async (scene) => {
    const { contractId } = await agreementKey(scene)
    return scene.owner.ask('agreement', 'extend-agreement', { contractId })
  },
  'withdraw-agreement': async (scene, wish) => {
    const { contractId } = await agreementKey(scene)
    return scene.owner.ask('agreement', 'withdraw-agreement', { contractId, ...v.parse(takenBack, wish) })
  },
  /** What is proposed is what the worker has before them from now on. */
  'propose-ending': async (scene, wish) => {
    const key = await agreementKey(scene)
    const proposed = await scene.worker.ask('agreement', 'propose-ending', { ...key, ...v.parse(ending, wish) })
    scene.contract = await scene.worker.ask('contract', 'open-agreement', proposed)
    return proposed
  },
  'offer-ending': async (scene, wish) => {
    const { contractId } = await agreementKey(scene)
    return scene.owner.ask('agreement', 'offer-ending', { contractId, ...v.parse(ending, wish) })
  },
  'list-agreements': ({ worker }) => worker.ask('agreement', 'list-agreements', {}),
  /** `mine`: the row of the agreement that the worker has before them. */
  'list-sent-agreements': async (scene, wish) => {
    const { contractId } = await agreementKey(scene)
    const page = await scene.owner.ask('agreement', 'list-sent-agreements', v.parse(standing, wish))
    return { ...page, mine: page.agreements.find((agreement) => agreement.contractId === contractId) }
  },
  'sign-on-two-phones': (scene) => signTwice(scene),
}

/** Both phones of one person send their drawing at the same moment: what each was told. */
async function signTwice(scene: Scene): Promise<{ outcomes: string[] }> {
  const agreement = known(scene, 'contract')
  await steps.prepareToSign(scene.worker, agreement)
  const { employerId, contractId, textSha256 } = agreement
  const act = { employerId, contractId, textSha256, readMilliseconds: 60_000, readToEnd: true, strokes: steps.drawnName }
  const phones = [scene.worker, await httpPhone(scene.cloud, personaOf(scene))]
  const answers = await Promise.allSettled(phones.map((phone) => phone.ask('contract', 'sign-agreement', act)))
  return { outcomes: answers.map((answer) => (answer.status === 'fulfilled' ? 'signed' : codeOf(answer.reason))) }
}

const refused = v.object({ code: v.string() })

function codeOf(reason: unknown): string {
  return v.parse(refused, reason).code
}

/** `oWORKCARD_LI_NA` → `li-na`. */
function personaOf({ worker }: Scene): string {
  return worker.openid.replace('oWORKCARD_', '').toLowerCase().replaceAll('_', '-')
}
