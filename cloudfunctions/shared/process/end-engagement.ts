import type { Database } from '../store/connect'
import type { LockedContract } from '../store/contract-life'
import { endApplication } from '../store/contract-standing'
import { closePrevious } from './close-previous'

/**
 * What an ending means once both have signed it: the agreement before it is terminated, and the engagement ends with the last
 * day. Run it in the transaction of the second signature; refuses with what the life of the earlier agreement says.
 */
export async function endEngagement(
  db: Database,
  ending: LockedContract,
  { at, actor }: { at: Date; actor: string },
): Promise<void> {
  await closePrevious(db, ending, { act: 'end', at, actor })
  if (ending.lastDay !== null) await endApplication(db, ending, { lastDay: ending.lastDay, at })
}
