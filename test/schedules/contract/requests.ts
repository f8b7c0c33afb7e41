import * as v from 'valibot'
import { dayOf } from '../../../cloudfunctions/shared/domain/calendar'
import { aSignature } from '../../support/builders/agreements'
import type { Lane } from '../lane'
import type { Cast } from './people'
import type { OwnerAct, WorkerAct } from './schedule'
import type { Request, Stage } from './stage'

/** What a worker does to an agreement that is on the screen. */
export type ShownAct = Exclude<WorkerAct, 'open' | 'confirm-by-face' | 'confirm-by-sms'>

/** What the worker's phone sends about the agreement that it shows; nothing while it shows none. */
export function workerRequest({ lane, cast: { shown } }: Stage, act: ShownAct): Request | undefined {
  if (shown === undefined) return undefined
  const { employerId, contractId, textSha256 } = shown
  const key = { employerId, contractId }
  const read = { textSha256, readMilliseconds: 6000, readToEnd: true, strokes: aSignature }
  const requests: Record<ShownAct, Request> = {
    sign: { feature: 'contract', action: 'sign-agreement', data: { ...key, ...read } },
    decline: { feature: 'contract', action: 'decline-agreement', data: { ...key, reason: 'other' } },
    'ask-for-time': { feature: 'agreement', action: 'ask-for-time', data: key },
    'propose-ending': { feature: 'agreement', action: 'propose-ending', data: { ...key, lastDay: lastDay(lane) } },
  }
  return requests[act]
}

/** What the owner sends about the newest agreement that there is. */
export async function ownerRequest(stage: Stage, act: OwnerAct): Promise<Request | undefined> {
  if (act === 'publish') return publishing(stage)
  const contractId = await newestContract(stage.lane, stage.cast)
  if (contractId === undefined) return undefined
  const requests: Record<Exclude<OwnerAct, 'publish'>, Request> = {
    countersign: { feature: 'contract', action: 'countersign', data: { contractIds: [contractId] } },
    withdraw: { feature: 'agreement', action: 'withdraw-agreement', data: { contractId, reason: 'mistake' } },
    extend: { feature: 'agreement', action: 'extend-agreement', data: { contractId } },
    'offer-ending': { feature: 'agreement', action: 'offer-ending', data: { contractId, lastDay: lastDay(stage.lane) } },
  }
  return requests[act]
}

const DAY = 86_400_000

function lastDay({ world }: Lane): string {
  return dayOf(new Date(world.clock.now().getTime() + 3 * DAY))
}

async function newestContract({ books }: Lane, { taken }: Cast): Promise<string | undefined> {
  const { rows } = await books.query<{ id: string }>(
    `select contract_id as id from contract where employer_id = $1 and application_id = $2
      order by (status in ('sent', 'viewed', 'expired', 'signed')) desc, sent_at desc, contract_id desc limit 1`,
    [taken.employerId, taken.applicationId],
  )
  return rows[0]?.id
}

const kind = 'labour-service'
const template = v.object({
  sections: v.array(v.object({ heading: v.string(), text: v.string() })),
  draft: v.optional(v.object({ sha256: v.string() })),
})
const saved = v.object({ sha256: v.string() })

/** A text that no version before it had. */
async function publishing(stage: Stage): Promise<Request | undefined> {
  const { lane, cast, newKey } = stage
  const ask = async (action: string, data: object): Promise<unknown> => {
    const answer = await lane.call(cast.owner, 'template', { action, data, key: newKey() })
    return answer?.ok === true ? answer.data : undefined
  }
  const current = await ask('read-template', { kind })
  if (!v.is(template, current)) return undefined
  const sections = current.sections.map((section, index) =>
    index === 0 ? section : { ...section, text: `${section.text.replace(/（第 .*$/, '')}（第 ${newKey()} 稿）` },
  )
  const seen = current.draft && { seenSha256: current.draft.sha256 }
  const draft = await ask('save-draft', { kind, sections, ...seen })
  if (!v.is(saved, draft)) return undefined
  return { feature: 'template', action: 'publish-template', data: { kind, draftSha256: draft.sha256 } }
}
