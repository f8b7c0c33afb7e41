import * as v from 'valibot'
import * as steps from '../demo/steps'
import { known, payoutKey, shiftKey, type Scene } from './scene'

/** What a step may do: it changes the scene and gives the reply. `wish` is the step's `with`. */
export type Deed = (scene: Scene, wish: Readonly<Record<string, unknown>>) => Promise<unknown>

const ending = v.object({ validUntil: v.nullable(v.string()) })
const shorter = v.object({
  readMilliseconds: v.optional(v.number()),
  textSha256: v.optional(v.string()),
  drawn: v.optional(v.literal('dot')),
  /** Without the questions and without confirming who it is. */
  unprepared: v.optional(v.boolean()),
})
const photographed = v.object({
  idNumber: v.optional(v.string()),
  flaws: v.optional(v.array(v.string())),
  /** How often, one after the other; the last one counts. */
  times: v.optional(v.number()),
})
const dot: [number, number][][] = [
  [
    [5000, 5000],
    [5001, 5001],
  ],
]

export const onboarding: Readonly<Record<string, Deed>> = {
  enter: ({ worker }) => worker.ask('account', 'enter', {}),
  'become-worker': ({ worker }) => worker.ask('account', 'become-worker', {}),
  join: ({ worker }) => steps.becomeWorker(worker),
  'list-jobs': ({ worker }) => worker.ask('job', 'list-jobs', {}),
  'get-job': ({ worker, job }) => worker.ask('job', 'get-job', job),
  'apply-for-job': async (scene) => (scene.shift = await steps.applyForJob(scene.worker, scene.job)),
  'take-next-shift': async (scene) => (scene.shift = await steps.takeNextShift(scene.worker, known(scene, 'shift'))),
  'get-identity': ({ worker }) => worker.ask('identity', 'get-identity', {}),
  'read-document': (scene, wish) => {
    const { times = 1, ...photo } = v.parse(photographed, wish)
    return steps.readDocument(scene.worker, { ...scene.person, ...given(photo) }, times)
  },
  'start-verification': async (scene, wish) =>
    (scene.verification = await steps.startVerification(scene.worker, { ...scene.person, ...wish })),
  'show-face': async (scene, wish) => {
    const { verify_ret } = v.parse(v.object({ verify_ret: v.optional(v.number()) }), wish)
    await steps.showFace(scene.worker, known(scene, 'verification').verifyId, verify_ret)
  },
  'finish-verification': (scene) =>
    scene.worker.ask('identity', 'finish-verification', { verificationId: known(scene, 'verification').verificationId }),
  'keep-document': ({ worker }, wish) => worker.ask('identity', 'keep-document', v.parse(ending, wish)),
  'renew-document': async (scene) => {
    const { consentVersions: consents } = await scene.worker.ask('identity', 'get-identity', {})
    return (scene.verification = await scene.worker.ask('identity', 'renew-document', { consents }))
  },
  'ask-for-review': async (scene, wish) => {
    const { employerId } = known(scene, 'shift')
    const review = await steps.askForReview(scene.worker, { ...scene.person, ...wish }, employerId)
    scene.reviewId = review.reviewId
    return review
  },
  'open-agreement': async (scene) => {
    const { employerId, applicationId } = known(scene, 'shift')
    const agreement = await scene.worker.ask('contract', 'open-agreement', { employerId, applicationId })
    scene.contract = agreement
    return agreement
  },
  'sign-agreement': async (scene, wish) => {
    const { contractId, textSha256 } = known(scene, 'contract')
    const { drawn, unprepared = false, ...rest } = v.parse(shorter, wish)
    if (!unprepared) await steps.prepareToSign(scene.worker, known(scene, 'contract'))
    const read = { textSha256, readMilliseconds: 60_000, readToEnd: true }
    const act = { contractId, ...read, strokes: drawn === 'dot' ? dot : steps.drawnName }
    return scene.worker.ask('contract', 'sign-agreement', {
      employerId: known(scene, 'shift').employerId,
      ...act,
      ...given(rest),
    })
  },
}

export const working: Readonly<Record<string, Deed>> = {
  'get-cover': (scene) => scene.worker.ask('guarantee', 'get-cover', shiftKey(scene)),
  enrol: async (scene) => {
    const cover = await steps.enrol(scene.worker, known(scene, 'shift'))
    if (cover.policyNo !== undefined) scene.policyNo = cover.policyNo
    return cover
  },
  'get-clock': (scene) => scene.worker.ask('attendance', 'get-clock', shiftKey(scene)),
  'clock-in': (scene, wish) => punch(scene, 'clock-in', wish),
  'clock-out': (scene, wish) => punch(scene, 'clock-out', wish),
  'list-records': ({ worker }) => worker.ask('attendance', 'list-records', {}),
  'list-messages': ({ worker }) => worker.ask('message', 'list-messages', {}),
  'get-work-card': ({ worker }) => worker.ask('account', 'get-work-card', {}),
}

const whereabouts = v.object({ metresFromGate: v.optional(v.number()), accuracyMetres: v.optional(v.number()) })

async function punch(scene: Scene, kind: 'clock-in' | 'clock-out', wish: Readonly<Record<string, unknown>>): Promise<unknown> {
  const where = { ...scene.place, ...given(v.parse(whereabouts, wish)) }
  const { site } = await scene.worker.ask('attendance', 'get-clock', shiftKey(scene))
  const receipt = await steps.punch(scene.worker, known(scene, 'shift'), { kind, gate: site, where })
  if (receipt.record !== undefined) scene.recordId = receipt.record.recordId
  return receipt
}

export const beingPaid: Readonly<Record<string, Deed>> = {
  'list-payouts': async (scene) => {
    const page = await scene.worker.ask('payout', 'list-payouts', {})
    const [latest] = page.payouts
    if (latest !== undefined) scene.payoutId = latest.payoutId
    return page
  },
  'get-confirmation': (scene) => scene.worker.ask('payout', 'get-confirmation', payoutKey(scene)),
  'confirm-transfer': (scene) => steps.tapOnTransfer(scene.worker, payoutKey(scene), 'confirm'),
  'decline-transfer': (scene) => steps.tapOnTransfer(scene.worker, payoutKey(scene), 'decline'),
  'check-payout': (scene) => scene.worker.ask('payout', 'check-payout', payoutKey(scene)),
  'get-pay-slip': (scene) => scene.worker.ask('payout', 'get-pay-slip', payoutKey(scene)),
}

/** Without the members that are not there. */
function given<Members extends object>(members: Members): { [Name in keyof Members]: Exclude<Members[Name], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never
}
