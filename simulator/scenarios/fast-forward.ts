import * as steps from '../demo/steps'
import { beingPaid, type Deed, onboarding, working } from './deeds-of-worker'
import { employing } from './deeds-of-others'
import { moveClock, type CloudAddress } from './http-phone'
import { known, shiftKey, type Scene } from './scene'
import { givens, type Given } from './schema'

const minute = 60_000

/** How each state is reached from the one before it, by the same actions that a person would use. */
const ways: Readonly<Record<Given, (scene: Scene) => Promise<unknown>>> = {
  new: ({ worker }) => worker.ask('account', 'enter', {}),
  applied: async (scene) => {
    await steps.becomeWorker(scene.worker)
    await perform(onboarding['apply-for-job'], scene)
  },
  verified: async (scene) => {
    requireVerified(await steps.verify(scene.worker, scene.person))
  },
  signed: (scene) => steps.signAgreement(scene.worker, known(scene, 'shift')),
  covered: async (scene) => {
    await perform(working['enrol'], scene)
    requireInForce(await scene.worker.ask('guarantee', 'get-cover', shiftKey(scene)))
  },
  'clocked-in': async (scene) => {
    await moveTo(scene.cloud, Date.parse(known(scene, 'shift').startsAt) - 5 * minute)
    await perform(working['clock-in'], scene)
  },
  worked: async (scene) => {
    await moveTo(scene.cloud, Date.parse(known(scene, 'shift').endsAt) + minute)
    await perform(working['clock-out'], scene)
  },
  approved: async (scene) => {
    await moveTo(scene.cloud, Date.parse(known(scene, 'shift').endsAt) + 30 * minute)
    await perform(employing['approve'], scene)
  },
  'to-confirm': async (scene) => {
    await moveTo(scene.cloud, Date.parse(known(scene, 'shift').endsAt) + 60 * minute)
    await perform(employing['start-pay-run'], scene)
  },
  paid: async (scene) => {
    await perform(beingPaid['confirm-transfer'], scene)
    await perform(beingPaid['check-payout'], scene)
  },
}

/** Brings a worker to a state. Moves the business clock on the way from `eve`, the noon before the shift. */
export async function fastForward(scene: Scene, given: Given, eve: string): Promise<void> {
  await moveClock(scene.cloud, { set: eve })
  for (const state of givens.slice(0, givens.indexOf(given) + 1)) await ways[state](scene)
}

function perform(deed: Deed | undefined, scene: Scene): Promise<unknown> {
  if (deed === undefined) throw new Error('no such deed')
  return deed(scene, {})
}

async function moveTo(cloud: CloudAddress, atMs: number): Promise<void> {
  await moveClock(cloud, { set: new Date(atMs).toISOString() })
}

function requireVerified(reply: { status: string }): void {
  if (reply.status !== 'verified') throw new Error(`the face check on the way ended as ${JSON.stringify(reply)}`)
}

function requireInForce(reply: { status: string }): void {
  if (reply.status !== 'in-force') throw new Error(`the cover on the way is ${JSON.stringify(reply)} and not in force`)
}
