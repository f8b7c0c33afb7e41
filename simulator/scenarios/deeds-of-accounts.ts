import { createHash } from 'node:crypto'
import { personOf } from '../demo/people'
import * as steps from '../demo/steps'
import type { Deed } from './deeds-of-worker'
import { httpPhone } from './http-phone'
import { known, type Scene } from './scene'

/** One person with two WeChat accounts. */
export const ofAccounts: Readonly<Record<string, Deed>> = {
  'verify-elsewhere': async (scene) => {
    scene.other = await otherPhone(scene)
    await steps.becomeWorker(scene.other)
    await steps.applyForJob(scene.other, scene.job)
    return steps.verify(scene.other, scene.person)
  },
  'get-move': ({ worker }) => worker.ask('identity', 'get-move', {}),
  'ask-for-move': async (scene) => {
    const asked = await scene.worker.ask('identity', 'ask-for-move', {})
    scene.moveId = asked.moveId
    return asked
  },
  /** Somebody else has the phone, and its account, from now on. */
  'hand-on-phone': async (scene) => {
    const year = (await scene.worker.now()).getFullYear()
    scene.person = personOf(createHash('sha256').update(scene.worker.openid).digest().readUInt16BE(0), year)
  },
  'object-elsewhere': (scene) => known(scene, 'other').ask('identity', 'object-to-move', { moveId: known(scene, 'moveId') }),
}

/** What somebody does with all that is held about them. */
export const ofOwnData: Readonly<Record<string, Deed>> = {
  'export-my-data': ({ worker }) => worker.ask('account', 'export-my-data', { next: { part: 'identity', after: '' } }),
  'erase-my-data': ({ worker }) => worker.ask('account', 'erase-my-data', {}),
  'list-data-access': ({ worker }) => worker.ask('account', 'list-data-access', {}),
}

/** `oWORKCARD_LI_NA` → the phone of `x-li-na`: the end of a name chooses what the vendors do. */
function otherPhone({ cloud, worker }: Scene): ReturnType<typeof httpPhone> {
  const persona = worker.openid.replace('oWORKCARD_', '').toLowerCase().replaceAll('_', '-')
  return httpPhone(cloud, `x-${persona}`)
}
