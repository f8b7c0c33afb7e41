import type { Lane } from '../lane'
import type { AuthorityFault, Operation } from './schedule'

const onTheWire = {
  'lost-before': { fault: 'drop-before' },
  'lost-after': { fault: 'process-then-drop' },
  'error-after': { fault: 'process-then-500' },
  'cut-off': { fault: 'truncate' },
  slow: { fault: 'delay', delay_ms: 25 },
} as const

const effects: Readonly<Record<Operation, Readonly<Record<AuthorityFault, object>>>> = {
  'simple-enroll': { ...onTheWire, refused: { refuse: 'not today' }, forged: { fault: 'truncate' } },
  'time-stamp': { ...onTheWire, refused: { code: 'timeNotAvailable' }, forged: { fault: 'bad-signature' } },
}

/** Lets it go wrong once, the next time that this authority is asked. */
export async function setFault({ world }: Lane, { on, fault }: { on: Operation; fault: AuthorityFault }): Promise<void> {
  await world.mock('certificate-authority').post('/rules', { match: { operation: on }, effect: effects[on][fault], times: 1 })
}

/** The authorities do what they should again, and no process dies. */
export async function endFaults({ world, dieAt }: Lane): Promise<void> {
  dieAt(undefined)
  await world.mock('certificate-authority').clearRules()
}
