import { expect } from '@playwright/test'
import * as v from 'valibot'
import { agreementWords, declineWords } from '../../../../miniprogram/i18n/contract'
import { ofAgreements } from '../../../../simulator/scenarios/deeds-of-agreements'
import { answerModal } from '../vendor-screens'
import { overHttp } from './over-http'
import { openPage, pages, type Act, type Play } from './play'
import { openAgreement } from './standings'

const because = v.object({ reason: v.picklist(['pay', 'hours', 'place', 'unclear', 'other-job', 'other']) })

/** An agreement that is declined, read or sealed. The worker's part is tapped; the owner of the employer seals over HTTP. */
export const agreeing: Readonly<Record<string, Act>> = {
  'decline-agreement': async (play, { wish, refusal }) => {
    const { worker, scene } = play
    if (refusal !== undefined) return cannotDecline(play)
    await openPage(play, pages.agreement)
    await worker.tap(declineWords.way.zh)
    // an ending is declined without a reason
    if (scene.contract?.purpose !== 'end') await worker.tap(declineWords[v.parse(because, wish).reason].zh)
    await answerModal(worker, agreementWords.declineVerb.zh)
    // who says no to a newer version or an ending goes on as before
    await expect.poll(() => worker.route()).toMatch(/^pages\/(jobs|home)\//)
  },
  'list-to-countersign': overHttp(ofAgreements, 'list-to-countersign'),
  countersign: overHttp(ofAgreements, 'countersign'),
  'countersign-again': overHttp(ofAgreements, 'countersign-again'),
  'countersign-as-reviewer': overHttp(ofAgreements, 'countersign-as-reviewer'),
}

/** An agreement that is signed or declined has no way to decline it. */
async function cannotDecline(play: Play): Promise<void> {
  const { worker } = play
  await openAgreement(play)
  await worker.sees(new RegExp(`${agreementWords.signed.zh}|${agreementWords.declined.zh}`))
  await worker.seesNot(declineWords.way.zh)
}
