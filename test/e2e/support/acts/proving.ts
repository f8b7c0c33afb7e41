import { agreementWords } from '../../../../miniprogram/i18n/contract'
import { checkFileWords, verifyWords } from '../../../../miniprogram/i18n/verify'
import { alter, ofEvidence, signedFile } from '../../../../simulator/scenarios/deeds-of-evidence'
import { lookAtDocument } from '../vendor-screens'
import { giveFile } from '../give-file'
import { overHttp } from './over-http'
import { openPage, pages, type Act } from './play'

const checkFile = 'packages/contract/pages/check-file/check-file'

/** What a signed file is good for. */
export const proving: Readonly<Record<string, Act>> = {
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
  'verify-stored': async (play) => {
    await openPage(play, pages.agreement)
    await play.worker.tap(agreementWords.verify.zh)
    await play.worker.sees(verifyWords.allHold.zh)
  },
  'verify-file': async (play, { wish, ok }) => {
    const { worker, scene } = play
    await openPage(play, checkFile)
    await giveFile(worker, alter(await signedFile(scene), wish), () => worker.tap(checkFileWords.choose.zh))
    await worker.sees(ok['holds'] === true ? verifyWords.allHold.zh : verifyWords.failsNote.zh)
  },
  'read-pack': overHttp(ofEvidence, 'read-pack'),
  'verify-in-public': overHttp(ofEvidence, 'verify-in-public'),
  'scan-code': overHttp(ofEvidence, 'scan-code'),
}
