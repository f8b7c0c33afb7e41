import type { Fault } from '../../protocol'

type Listener = (fault: Fault) => void

const list: Fault[] = []
const listeners = new Set<Listener>()
/** Of each kind: enough to see what is wrong; a fault in a timer must not fill the memory, nor warnings hide an exception. */
const most = 200

/**
 * Something that is wrong on the phone: kept, logged for the browser and the terminal, and told to the listeners (the sheet, the
 * desk). With a stack the server is asked where in the sources it was.
 */
export function reportFault(fault: Fault, stack = ''): void {
  if (list.filter(({ kind }) => kind === fault.kind).length >= most) return
  list.push(fault)
  console.error(`[phone] ${fault.kind}: ${fault.message}`, fault.where ?? stack)
  for (const listener of listeners) listener(fault)
  void tellServer(fault, stack)
}

export function faults(): readonly Fault[] {
  return list
}

/** Calls the listener at each fault, and again when it is known where it was. */
export function onFault(listener: Listener): void {
  listeners.add(listener)
}

async function tellServer(fault: Fault, stack: string): Promise<void> {
  const body = JSON.stringify({ ...fault, stack })
  const answer = await fetch('/phone/faults', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
    noServer,
  )
  const where = answer?.ok ? whereOf(await answer.json().catch(() => undefined)) : undefined
  if (where === undefined || fault.where !== undefined) return
  const located = { ...fault, where }
  list[list.indexOf(fault)] = located
  for (const listener of listeners) listener(located)
}

/** The phone may be looked at after its server has gone; the fault stays in the list. */
function noServer(): undefined {
  return undefined
}

function whereOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('where' in answer)) return undefined
  return typeof answer.where === 'string' ? answer.where : undefined
}
