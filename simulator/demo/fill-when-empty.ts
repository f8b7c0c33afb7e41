import { followClock } from '../cloud/clock'
import type { DoorTools } from '../cloud/door/tools'
import type { MockControl } from '../cloud/mock-control'
import type { MockName } from '../cloud/mocks'
import { connect } from '../../cloudfunctions/shared/store/connect'
import { fillDemo } from './fill'
import type { DemoSize } from './size'

export interface FillOptions {
  demo: DemoSize
  mocks: ReadonlyMap<MockName, MockControl>
  say: (line: string) => void
  signal: AbortSignal
}

/** Fills a new database with demo data, with the clocks in the past for as long; an older database is left as it is. */
export async function fillWhenEmpty(tools: DoorTools, { demo: size, mocks, say, signal }: FillOptions): Promise<void> {
  const { demo, clockOffsetMs } = await tools.state.read()
  if (demo === 'filling') {
    say('The demo data was not finished at the last start: begin anew with --fresh to have it whole.')
    await tools.state.setDemo('filled')
  }
  if (demo !== 'empty' || size === 'none') return
  const started = performance.now()
  await tools.state.setDemo('filling')
  const hasty = withoutWaiting(tools)
  try {
    await fillDemo({ tools: hasty.tools, mocks }, { size, today: new Date(), say, signal })
  } finally {
    await hasty.close()
    await tools.state.setClock(clockOffsetMs)
    await followClock([...mocks.values()], clockOffsetMs)
  }
  if (signal.aborted) return
  await tools.state.setDemo('filled')
  say(`Demo data: done in ${String(Math.round((performance.now() - started) / 1000))} s.`)
}

/**
 * The same store without a wait for the disk at each commit. Nothing is lost that matters: `filled` is written with a wait, and
 * the log of the database keeps the order.
 */
function withoutWaiting(tools: DoorTools): { tools: DoorTools; close: () => Promise<void> } {
  const url = new URL(tools.settings.database().DATABASE_URL)
  url.searchParams.set('options', '-c synchronous_commit=off')
  const db = connect(url.href)
  const environmentAt: DoorTools['environmentAt'] = (shared) => ({ ...tools.environmentAt(shared), db })
  return { tools: { ...tools, environmentAt }, close: () => db.destroy() }
}
