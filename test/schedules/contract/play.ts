import * as v from 'valibot'
import { confirmIntent } from './confirm'
import { setFault } from './faults'
import { ownerRequest, workerRequest, type ShownAct } from './requests'
import type { Cast } from './people'
import type { Act, Deed, OwnerAct, WorkerAct } from './schedule'
import { resend, send, type Stage } from './stage'

/** Does one deed; what is not possible just now, such as signing what was never opened, is left out. */
export async function play(stage: Stage, deed: Deed): Promise<void> {
  const { lane } = stage
  if (deed.do === 'crash') lane.dieAt(deed.at)
  else if (deed.do === 'wait') await lane.world.clock.advance(deed.duration)
  else if (deed.do === 'fault') await setFault(lane, deed)
  else if (deed.do === 'resend') await resend(stage, deed.side)
  else await Promise.all(deed.acts.map((act) => doAct(stage, act)))
}

const ownerActs: readonly Act[] = ['countersign', 'withdraw', 'extend', 'offer-ending', 'publish']

/** One act of whoever does it. */
export async function doAct(stage: Stage, act: Act): Promise<void> {
  if (act === 'clockwork') await runClockwork(stage)
  else if (isOwnerAct(act)) await doOwnerAct(stage, act)
  else await doWorkerAct(stage, act)
}

function isOwnerAct(act: Act): act is OwnerAct {
  return ownerActs.includes(act)
}

async function doWorkerAct(stage: Stage, act: WorkerAct): Promise<void> {
  if (act === 'open') await openedAgreement(stage)
  else if (act === 'confirm-by-face' || act === 'confirm-by-sms') await confirmIntent(stage, act)
  else await doShownAct(stage, act)
}

async function doShownAct(stage: Stage, act: ShownAct): Promise<void> {
  const { shown, told } = stage.cast
  const request = workerRequest(stage, act)
  if (request === undefined || shown === undefined) return
  const answer = await send(stage, 'worker', request)
  if (act === 'sign' && answer?.ok) told.signed.add(shown.contractId)
}

async function doOwnerAct(stage: Stage, act: OwnerAct): Promise<void> {
  const request = await ownerRequest(stage, act)
  if (request === undefined) return
  const answer = await send(stage, 'owner', request)
  if (answer?.ok === true) noteOutcomes(stage.cast, answer.data)
}

const outcomes = v.object({ outcomes: v.array(v.object({ contractId: v.string(), outcome: v.string() })) })

function noteOutcomes({ told }: Cast, data: object): void {
  if (!v.is(outcomes, data)) return
  for (const { contractId, outcome } of data.outcomes) if (outcome === 'completed') told.completed.add(contractId)
}

async function runClockwork({ lane, newKey }: Stage): Promise<void> {
  const command = { action: 'run-due-jobs', data: {}, key: newKey() }
  await lane.call({ kind: 'timer' }, 'clockwork', command)
}

const agreement = v.object({ employerId: v.string(), contractId: v.string(), textSha256: v.string(), status: v.string() })
export type OpenedAgreement = v.InferOutput<typeof agreement>

/** Opens the agreement of the application as the phone does, and remembers what is shown; nothing when the process died or there is no agreement any more. */
export async function openedAgreement(stage: Stage): Promise<OpenedAgreement | undefined> {
  const { employerId, applicationId } = stage.cast.taken
  const request = { feature: 'contract', action: 'open-agreement', data: { employerId, applicationId } } as const
  const answer = await send(stage, 'worker', request)
  if (answer?.ok !== true) return undefined
  const shown = v.parse(agreement, answer.data)
  stage.cast.shown = { employerId, contractId: shown.contractId, textSha256: shown.textSha256 }
  return shown
}
