import { expect } from '@playwright/test'
import { documentWords } from '../../../../miniprogram/i18n/document'
import { identityMoveWords as words } from '../../../../miniprogram/i18n/identity-move'
import { myDataWords } from '../../../../miniprogram/i18n/my-data'
import { whoSawWords } from '../../../../miniprogram/i18n/who-saw'
import { ofAccounts } from '../../../../simulator/scenarios/deeds-of-accounts'
import * as v from 'valibot'
import type { PhonePage } from '../phone-page'
import { answerModal, faceIsOpen } from '../vendor-screens'
import { entryOf } from '../words'
import { openPage, pages, sentenceOf, type Act } from './play'

const own = {
  move: 'packages/onboarding/pages/identity-move/identity-move',
  document: 'packages/onboarding/pages/document/document',
  data: 'packages/onboarding/pages/my-data/my-data',
  whoSaw: 'packages/onboarding/pages/who-saw/who-saw',
}
/** What the page says, by the side that looks. */
const standings: Readonly<Record<string, string>> = {
  offered: words.offered.zh,
  waiting: words.waitingHere.zh,
  objected: words.objectedHere.zh,
  done: words.doneHere.zh,
}
const purposes: Readonly<Record<string, string>> = { 'own-copy': whoSawWords.ownCopy.zh }
const accesses = v.object({ accesses: v.pipe(v.array(v.object({ purpose: v.string() })), v.minLength(1)) })
const standing = v.object({ status: v.string() })
const keeping = v.object({ validUntil: v.string() })

/** A document that ends, an identity that moves, and all that is held about oneself. */
export const ownAffairs: Readonly<Record<string, Act>> = {
  enter: (play) => openPage(play, pages.home),
  'get-work-card': (play) => openPage(play, pages.home),
  'get-move': async (play, { ok }) => {
    await openPage(play, own.move)
    await play.worker.sees(entryOf(standings, v.parse(standing, ok).status))
  },
  'ask-for-move': async (play, { refusal }) => {
    const { worker, scene } = play
    await openPage(play, own.move)
    if (refusal !== undefined) return cannotAsk(worker, refusal)
    await worker.tap(words.ask.zh)
    await worker.sees(words.waitingHere.zh)
    const move = await scene.worker.ask('identity', 'get-move', {})
    if ('moveId' in move) scene.moveId = move.moveId
  },
  // the same person's other phone stays in the drawer: it is spoken for over HTTP
  'verify-elsewhere': async ({ scene }, { wish }) => {
    await entryOf(ofAccounts, 'verify-elsewhere')(scene, wish)
  },
  'object-elsewhere': async ({ scene }, { wish }) => {
    await entryOf(ofAccounts, 'object-elsewhere')(scene, wish)
  },
  'keep-document': async (play, { wish }) => {
    const { worker, scene } = play
    await openPage(play, own.document)
    await worker.sees(documentWords.choose.zh)
    // twenty years are many turns of a wheel
    await scene.worker.ask('identity', 'keep-document', v.parse(keeping, wish))
    await openPage(play, own.document)
    await worker.sees(documentWords.until.zh)
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
  'list-data-access': async (play, { ok }) => {
    await openPage(play, own.whoSaw)
    for (const { purpose } of v.parse(accesses, ok).accesses) await play.worker.sees(entryOf(purposes, purpose))
  },
}

/** The page says how the move stands, and has no button to ask for it. */
async function cannotAsk(worker: PhonePage, refusal: string): Promise<void> {
  await worker.sees(entryOf({ MOVE_ALREADY_ASKED: words.waitingHere.zh, MOVE_LOCKED: words.objectedHere.zh }, refusal))
  await expect(worker.reading(words.ask.zh)).toBeHidden()
}
