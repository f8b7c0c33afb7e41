import { endFaults } from './faults'
import { doAct, openedAgreement } from './play'
import type { Stage } from './stage'

/** As the design asks: what was interrupted is in a known state after three passes. */
const passes = 3

const ends: readonly string[] = ['completed', 'declined', 'withdrawn', 'terminated', 'gone']

/** Faults end, and both sides go on by what the page shows, until the agreement needs nobody any more. Gives how it ended. */
export async function recover(stage: Stage): Promise<string> {
  await endFaults(stage.lane)
  let status = 'none'
  for (let pass = 0; pass < passes; pass += 1) {
    await goOn(stage, await shownStatus(stage))
    status = await shownStatus(stage)
    if (ends.includes(status)) return status
  }
  return `stuck: ${status} after ${String(passes)} passes`
}

async function shownStatus(stage: Stage): Promise<string> {
  return (await openedAgreement(stage))?.status ?? 'gone'
}

/** More time where there is none left, then both signatures. */
async function goOn(stage: Stage, status: string): Promise<void> {
  if (status === 'expired') {
    await doAct(stage, 'extend')
    await openedAgreement(stage)
  }
  await doAct(stage, 'confirm-by-sms')
  await doAct(stage, 'sign')
  await doAct(stage, 'countersign')
}
