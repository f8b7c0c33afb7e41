import * as v from 'valibot'
import { durationMs } from '../../../mocks/kit/clock'
import { businessNow, followClock } from '../clock'
import { parsedBody } from './body'
import type { DoorContext, DoorTools } from './tools'

const change = v.union(
  [
    v.strictObject({ advance: v.pipe(v.string(), v.transform(durationMs), v.number()) }),
    v.strictObject({
      set: v.pipe(
        v.string(),
        v.isoTimestamp(),
        v.transform((text) => new Date(text)),
        v.date(),
      ),
    }),
  ],
  'advance or set',
)

/** GET /dev/clock */
export async function showClock(c: DoorContext, { state }: DoorTools): Promise<Response> {
  const { clockOffsetMs } = await state.read()
  return c.json({ now: businessNow(clockOffsetMs), realNow: new Date(), offsetMs: clockOffsetMs })
}

/** POST /dev/clock {advance|set}: moves the business clock of all copies and of the mocks. */
export async function moveClock(c: DoorContext, tools: DoorTools): Promise<Response> {
  const wish = await parsedBody(c, change)
  if ('set' in wish) await tools.state.setClock(wish.set.getTime() - Date.now())
  else await tools.state.advanceClock(wish.advance)
  const { clockOffsetMs } = await tools.state.read()
  await followClock([...tools.mocks.values()], clockOffsetMs)
  return showClock(c, tools)
}
