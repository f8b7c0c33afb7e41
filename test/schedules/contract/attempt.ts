import { apply, becomeWorker, postJob, registerEmployer, verify } from '../../support/onboarding'
import { idsOf } from '../ids'
import type { Lane } from '../lane'
import type { Outcome } from '../run'
import { readBooks, type Books } from './books'
import { endFaults } from './faults'
import { violations } from './invariants'
import { personOf } from './people'
import { play } from './play'
import { recover } from './recover'
import type { Schedule } from './schedule'
import { send, type Stage } from './stage'

/** Plays a schedule on a new worker and a new employer, ends all faults, lets both go on, and compares the books. */
export async function attemptSchedule(lane: Lane, schedule: Schedule, attempt: number): Promise<Outcome> {
  const stage = await openStage(lane, schedule, attempt)
  for (const deed of schedule.deeds) await play(stage, deed)
  const { cast } = stage
  await endFaults(lane)
  const wrong = violations(await readBooks(lane, cast), cast.told)
  const ending = await recover(stage)
  if (ending.startsWith('stuck')) wrong.push(ending)
  const books = await readBooks(lane, cast)
  wrong.push(...violations(books, cast.told), ...stage.faults)
  if (ending === 'completed' && !(await verifies(stage))) wrong.push('the completed file does not verify')
  return { wrong: [...new Set(wrong)], counts: countsOf(books) }
}

/** How many agreements of each purpose ended how. */
function countsOf({ contracts }: Books): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { purpose, status } of contracts) {
    const what = `to ${purpose}: ${status}`
    counts[what] = (counts[what] ?? 0) + 1
  }
  return counts
}

async function verifies(stage: Stage): Promise<boolean> {
  const { shown } = stage.cast
  if (shown === undefined) return false
  const data = { employerId: shown.employerId, contractId: shown.contractId }
  const answer = await send(stage, 'worker', { feature: 'evidence', action: 'verify-document', data })
  return answer?.ok === true && 'holds' in answer.data && answer.data.holds === true
}

async function openStage(lane: Lane, { number, startsAt }: Schedule, attempt: number): Promise<Stage> {
  const { world } = lane
  await endFaults(lane)
  await world.clock.set(startsAt)
  const newId = idsOf({ number, attempt, now: world.clock.now })
  world.environment.newId = newId
  const worker = `c${String(number)}t${String(attempt)}`
  const owner = `${worker}-boss`
  const person = personOf({ number, attempt })
  await registerEmployer(world, owner, creditCodeOf(number, attempt))
  const job = await postJob(world, owner)
  await becomeWorker(world, worker)
  const taken = await apply(world, worker, job)
  await verify(world, worker, person)
  const told = { signed: new Set<string>(), completed: new Set<string>() }
  const last = { worker: undefined, owner: undefined }
  return { lane, cast: { worker, owner, person, job, taken, shown: undefined, last, told }, newKey: newId, faults: [] }
}

function creditCodeOf(number: number, attempt: number): string {
  return `91310000MA${String(number).padStart(5, '0')}${String(attempt).padStart(3, '0')}`
}
