import { setTimeout as pause } from 'node:timers/promises'
import type { Phone } from '../../simulator/demo/phone'
import type { ReplyOf } from '../../simulator/demo/requests'
import { enrol, type TakenShift } from '../../simulator/demo/steps'
import { moveClock, type CloudAddress } from '../../simulator/scenarios/http-phone'

/**
 * Enrols, and waits for the insurer's answer. On a busy machine it can come too late to be the reply; the timer asks for it a
 * minute later, so the business clock goes on.
 */
export async function becomeCovered(
  cloud: CloudAddress,
  worker: Phone,
  shift: TakenShift,
): Promise<ReplyOf<'guarantee', 'get-cover'>> {
  const { employerId, shiftId } = shift
  let cover: ReplyOf<'guarantee', 'get-cover'> = await enrol(worker, shift)
  for (let waited = 0; cover.status === 'pending' && waited < longestWait; waited += 1) {
    await moveClock(cloud, { advance: '1m' })
    await pause(everyMilliseconds)
    cover = await worker.ask('guarantee', 'get-cover', { employerId, shiftId })
  }
  if (cover.status !== 'in-force') throw new Error(`the cover is ${cover.status}`)
  return cover
}

const longestWait = 60
const everyMilliseconds = 500
