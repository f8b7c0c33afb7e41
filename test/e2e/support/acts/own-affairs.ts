import { documentWords } from '../../../../miniprogram/i18n/document'
import { identityMoveWords as words } from '../../../../miniprogram/i18n/identity-move'
import { myDataWords } from '../../../../miniprogram/i18n/my-data'
import { whoSawWords } from '../../../../miniprogram/i18n/who-saw'
import { ofAccounts } from '../../../../simulator/scenarios/deeds-of-accounts'
import * as v from 'valibot'
import { answerModal, faceIsOpen } from '../vendor-screens'
import { openPage, pages, sentenceOf, type Act } from './play'

const own = {
  move: 'packages/onboarding/pages/identity-move/identity-move',
  document: 'packages/onboarding/pages/document/document',
  data: 'packages/onboarding/pages/my-data/my-data',
  whoSaw: 'packages/onboarding/pages/who-saw/who-saw',
}
/** What the page says, by the side that looks. */
const standings: Readonly<Record<string, string>> = {
  offered: words.ask.zh,
  waiting: words.waitingHere.zh,
  objected: words.objectedHere.zh,
  done: words.doneHere.zh,
}
const standing = v.object({ status: v.string() })
const keeping = v.object({ validUntil: v.string() })

/** A document that ends, an identity that moves, and all that is held about oneself. */
export const ownAffairs: Readonly<Record<string, Act>> = {
  enter: (play) => openPage(play, pages.home),
  'get-work-card': (play) => openPage(play, pages.home),
  'get-move': async (play, { ok }) => {
    await openPage(play, own.move)
    await play.worker.sees(standings[v.parse(standing, ok).status] ?? '')
  },
  'ask-for-move': async (play, { refusal }) => {
    const { worker, scene } = play
    await openPage(play, own.move)
    if (refusal === 'MOVE_ALREADY_ASKED') return worker.seesNot(words.ask.zh)
    if (refusal !== undefined) return worker.seesNot(words.waitingHere.zh)
    await worker.tap(words.ask.zh)
    await worker.sees(words.waitingHere.zh)
    const move = await scene.worker.ask('identity', 'get-move', {})
    if ('moveId' in move) scene.moveId = move.moveId
  },
  // the same person's other phone stays in the drawer: it is spoken for over HTTP
  'verify-elsewhere': async ({ scene }, { wish }) => {
    await ofAccounts['verify-elsewhere']?.(scene, wish)
  },
  'object-elsewhere': async ({ scene }, { wish }) => {
    await ofAccounts['object-elsewhere']?.(scene, wish)
  },
  'keep-document': async (play, { wish }) => {
    const { worker, scene } = play
    await openPage(play, own.document)
    await worker.sees(documentWords.choose.zh)
    // twenty years are many turns of a wheel
    await scene.worker.ask('identity', 'keep-document', v.parse(keeping, wish))
    await openPage(play, own.document)
    await worker.seesNot(documentWords.choose.zh)
  },
  'renew-document': async (play) => {
    const { worker } = play
    await openPage(play, own.document)
    await worker.tap(documentWords.consentNumber.zh)
    await worker.tap(documentWords.consentFace.zh)
    await worker.tap(documentWords.renew.zh)
    await faceIsOpen(worker)
  },
  'export-my-data': async (play) => {
    await openPage(play, own.data)
    await play.worker.tap(myDataWords.copy.zh)
    await play.worker.sees(myDataWords.copied.zh)
  },
  'erase-my-data': async (play, { refusal }) => {
    const { worker } = play
    await openPage(play, own.data)
    await worker.tap(myDataWords.erase.zh)
    await answerModal(worker, myDataWords.eraseVerb.zh)
    await worker.sees(refusal === undefined ? myDataWords.erased.zh : sentenceOf(refusal))
  },
  'list-data-access': async (play) => {
    await openPage(play, own.whoSaw)
    await play.worker.sees(whoSawWords.pageTitle.zh)
  },
}
