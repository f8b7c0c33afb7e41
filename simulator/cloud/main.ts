import pino from 'pino'
import { SettingsFault } from '../../cloudfunctions/shared/settings'
import { readOptions } from './options'
import { PostgresFailure } from './postgres/failure'
import { startCloud, type RunningCloud } from './start'
import { StartFault } from './start-fault'

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const starting = startCloud({ ...options, variables: process.env, say, log: pino({ base: null }) })
  stopOnSignals(starting)
  const cloud = await starting
  say(`WorkCard runs at ${cloud.url}`)
  try {
    await Promise.all([cloud.ready, cloud.preparePhone()])
  } catch (error) {
    await cloud.stop()
    throw error
  }
}

/** The first signal drains, also when the start is still under way; a second one is the end. */
function stopOnSignals(starting: Promise<RunningCloud>): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    say('Stopping.')
    starting.then((cloud) => cloud.stop()).then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** What the person can mend is one sentence; anything else is a fault of ours, with its trace. */
function fail(error: unknown): void {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}

function sentenceOf(error: unknown): string {
  const isExpected = error instanceof StartFault || error instanceof PostgresFailure || error instanceof SettingsFault
  if (isExpected) return error.sentence
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

main().catch(fail)
