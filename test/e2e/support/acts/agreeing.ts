import { expect } from '@playwright/test'
import * as v from 'valibot'
import { agreementWords, declineWords } from '../../../../miniprogram/i18n/contract'
import { ofAgreements } from '../../../../simulator/scenarios/deeds-of-agreements'
import { difference } from '../../../../simulator/scenarios/partial'
import { known } from '../../../../simulator/scenarios/scene'
import { answerModal, lookAtDocument } from '../vendor-screens'
import { entryOf } from '../words'
import { openPage, pages, type Act, type Play } from './play'

const because = v.object({ reason: v.picklist(['pay', 'hours', 'place', 'unclear', 'other-job', 'other']) })
const jobs = 'pages/jobs/jobs'

/** An agreement that is declined, read or sealed. The worker's part is tapped; the owner of the employer seals over HTTP. */
export const agreeing: Readonly<Record<string, Act>> = {
  'decline-agreement': async (play, { wish, refusal }) => {
    const { worker } = play
    if (refusal !== undefined) return cannotDecline(play)
    await openPage(play, pages.agreement)
    await worker.tap(declineWords.way.zh)
    await worker.tap(declineWords[v.parse(because, wish).reason].zh)
    await answerModal(worker, agreementWords.declineVerb.zh)
    await worker.waitForPage(jobs)
  },
  'read-agreement-file': async (play, { refusal }) => {
    const { worker } = play
    await openPage(play, pages.agreement)
    if (refusal !== undefined) {
      await worker.sees(agreementWords.toSign.zh)
      return worker.seesNot(agreementWords.openFile.zh)
    }
    await worker.tap(agreementWords.openFile.zh)
    await lookAtDocument(worker)
  },
  'list-to-countersign': overHttp('list-to-countersign'),
  countersign: overHttp('countersign'),
  'countersign-again': overHttp('countersign-again'),
  'countersign-as-reviewer': overHttp('countersign-as-reviewer'),
}

/** The agreement, which no card leads to any more, says so and offers no signature. */
export async function seesDeclined(play: Play): Promise<void> {
  const { worker } = play
  await openAgreement(play)
  await worker.sees(agreementWords.declined.zh)
  await worker.seesNot(agreementWords.toSign.zh)
}

/** An agreement that is signed or declined has no way to decline it. */
async function cannotDecline(play: Play): Promise<void> {
  const { worker } = play
  await openAgreement(play)
  await worker.sees(new RegExp(`${agreementWords.signed.zh}|${agreementWords.declined.zh}`))
  await worker.seesNot(declineWords.way.zh)
}

async function openAgreement({ scene, worker }: Play): Promise<void> {
  const { employerId, applicationId } = known(scene, 'shift')
  await worker.openAt(`${pages.agreement}?employerId=${employerId}&applicationId=${applicationId}`)
}

function overHttp(deed: string): Act {
  return async ({ scene }, { wish, refusal, ok }) => {
    const answer = entryOf(ofAgreements, deed)(scene, wish)
    if (refusal === undefined) expect(difference(await answer, ok)).toBeUndefined()
    else await expect(answer, `${deed} is refused`).rejects.toMatchObject({ code: refusal })
  }
}
