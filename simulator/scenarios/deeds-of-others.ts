import * as v from 'valibot'
import { jobs, sites } from '../demo/employer'
import { mockOf } from '../demo/phone'
import type { Deed } from './deeds-of-worker'
import { moveClock } from './http-phone'
import { known, payoutKey, type Scene } from './scene'

const posting = v.object({ minimumAge: v.number(), endsAtLocal: v.string() })
const reason = v.object({ reason: v.optional(v.string()) })

export const employing: Readonly<Record<string, Deed>> = {
  /** One more job like the first of the demo employer, at a site of its own. */
  'post-job': async ({ owner }, wish) => {
    const [first] = jobs
    if (first === undefined) throw new Error('the demo employer has no job')
    const { site: place, ...terms } = first
    const site = sites[place]
    if (site === undefined) throw new Error('the demo employer has no site')
    const { siteId } = await owner.ask('job', 'create-site', site)
    return owner.ask('job', 'post-job', { ...terms, ...v.parse(posting, wish), siteId })
  },
  'list-reviews': ({ reviewer }) => reviewer.ask('attendance', 'list-reviews', {}),
  'get-review': (scene) => scene.reviewer.ask('attendance', 'get-review', { recordId: known(scene, 'recordId') }),
  approve: (scene) =>
    scene.reviewer.ask('attendance', 'decide-record', { recordId: known(scene, 'recordId'), decision: 'approve' }),
  reject: (scene, wish) => {
    const because = v.parse(reason, wish).reason
    const decision = { recordId: known(scene, 'recordId'), decision: 'reject' as const }
    return scene.reviewer.ask('attendance', 'decide-record', because === undefined ? decision : { ...decision, reason: because })
  },
  'list-identity-reviews': ({ reviewer }) => reviewer.ask('identity', 'list-reviews', {}),
  vouch: (scene) => scene.reviewer.ask('identity', 'vote-review', { reviewId: known(scene, 'reviewId'), vote: 'approve' }),
  'vouch-as-owner': (scene) =>
    scene.owner.ask('identity', 'vote-review', { reviewId: known(scene, 'reviewId'), vote: 'approve' }),
  'refuse-to-vouch': (scene, wish) => {
    const because = v.parse(reason, wish).reason
    const vote = { reviewId: known(scene, 'reviewId'), vote: 'reject' as const }
    return scene.owner.ask('identity', 'vote-review', because === undefined ? vote : { ...vote, reason: because })
  },
  'get-employer-today': ({ reviewer }) => reviewer.ask('attendance', 'get-employer-today', {}),
  'preview-pay-run': ({ finance }) => finance.ask('payout', 'preview-pay-run', {}),
  'start-pay-run': async (scene) => {
    const run = await scene.finance.ask('payout', 'start-pay-run', { recordIds: [known(scene, 'recordId')] })
    const [payout] = run.payouts
    if (payout !== undefined) scene.payoutId = payout.payoutId
    return run
  },
  'retry-payout': (scene) => scene.finance.ask('payout', 'retry-payout', { payoutId: known(scene, 'payoutId') }),
  /** What a worker may not do, tried on a worker's phone. */
  'approve-as-worker': (scene) =>
    scene.worker.ask('attendance', 'decide-record', { recordId: known(scene, 'recordId'), decision: 'approve' }),
}

const clock = v.union([v.strictObject({ set: v.string() }), v.strictObject({ advance: v.string() })])
const ending = v.object({ state: v.optional(v.picklist(['SUCCESS', 'FAIL'])), fail_reason: v.optional(v.string()) })
const decision = v.object({ decision: v.picklist(['confirm', 'refuse']) })

export const vendorsAndTime: Readonly<Record<string, Deed>> = {
  clock: ({ cloud }, wish) => moveClock(cloud, v.parse(clock, wish)),
  'finish-transfer': async (scene, wish) => {
    const { bill } = await scene.worker.ask('payout', 'get-pay-slip', payoutKey(scene))
    return mockOf(scene.cloud, 'wechat-pay').post(`/bills/${bill.outBillNo}/finish`, v.parse(ending, wish))
  },
  'decide-policy': (scene, wish) =>
    mockOf(scene.cloud, 'insurer').post(`/policies/${known(scene, 'policyNo')}/decide`, v.parse(decision, wish)),
  'resend-notifications': (scene) => resendAll(scene),
}

const outbox = v.array(v.object({ id: v.string() }))

/** Every notification once more, as a vendor does that did not hear our answer. */
async function resendAll({ cloud }: Scene): Promise<unknown> {
  const pay = mockOf(cloud, 'wechat-pay')
  for (const { id } of v.parse(outbox, await pay.get('/outbox'))) await pay.post(`/outbox/${id}/resend`)
  return pay.post('/outbox/deliver')
}
