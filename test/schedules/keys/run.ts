import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { callAction } from '../../../cloudfunctions/shared/action'
import { openPerson } from '../../../cloudfunctions/shared/sealed-person'
import { findIdentity } from '../../../cloudfunctions/shared/store/identities'
import { actionsOf } from '../../../simulator/cloud/features'
import { seededRandom, type Random } from '../../../simulator/demo/random'
import { startWorld, type World } from '../../support/world'
import { fillWithIdentities, type Keys, type Sealed } from './rows'

const readers = 4
/** What a timer does in one turn. */
const cellsATurn = 2000
const columns = 2

interface Reading {
  reads: number
  failed: number
}

/** Puts a new key first and lets the timer wrap everything anew, while readers open identities all the time. */
export async function rotateKeys({ rows, seed }: { rows: number; seed: number }, say: (line: string) => void): Promise<void> {
  const world = await startWorld({ mocks: [] })
  try {
    const old = world.environment.settings.personalData()
    const sealed = await fillWithIdentities(world, old, rows)
    const keys: Keys = { ...old, DATA_KEYS: [{ id: 'newest', key: randomBytes(32).toString('base64') }, ...old.DATA_KEYS] }
    const started = performance.now()
    const { turns, reading } = await rewrapUnderTraffic(world, { keys, sealed, seed })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const { reads, failed } = reading
    say(`keys: ${String(rows)} identities wrapped anew in ${String(turns)} turns and ${seconds} s`)
    say(`  ${String(reads)} reads meanwhile, ${String(failed)} failed`)
    if (failed > 0 || reads === 0) throw new Error(`${String(failed)} of ${String(reads)} reads failed`)
    await requireNewestAlone(world, { ...keys, DATA_KEYS: keys.DATA_KEYS.slice(0, 1) }, sealed)
    say('  all of them open with the newest key alone')
  } finally {
    await world.close()
  }
}

async function rewrapUnderTraffic(
  world: World,
  { keys, sealed, seed }: { keys: Keys; sealed: readonly Sealed[]; seed: number },
): Promise<{ turns: number; reading: Reading }> {
  const reading: Reading = { reads: 0, failed: 0 }
  const work = { isOver: false }
  const random = seededRandom(seed)
  const traffic = Array.from({ length: readers }, async () => {
    while (!work.isOver) await readOne(world, keys, { sealed, random, reading })
  })
  const turns = await rewrapAll(world, keys, sealed.length).finally(() => (work.isOver = true))
  await Promise.all(traffic)
  return { turns, reading }
}

const reply = v.object({ rewrapped: v.number(), finished: v.boolean() })

async function rewrapAll({ environment }: World, keys: Keys, rows: number): Promise<number> {
  const withKeys = { ...environment, settings: { ...environment.settings, personalData: () => keys } }
  const event = { action: 'rewrap-keys', data: { limit: cellsATurn } }
  let rewrapped = 0
  for (let turn = 1; ; turn += 1) {
    const answer = await callAction(await actionsOf('clockwork'), { caller: { kind: 'timer' }, event }, withKeys)
    if (!answer.ok) throw new Error(`rewrap-keys: ${answer.error.code}`)
    const said = v.parse(reply, answer.data)
    rewrapped += said.rewrapped
    // wrapped anew twice: it would go on for ever
    if (!said.finished && rewrapped <= rows * columns) continue
    if (rewrapped !== rows * columns) throw new Error(`${String(rewrapped)} values were wrapped anew`)
    return turn
  }
}

async function readOne(
  { environment }: World,
  keys: Keys,
  { sealed, random, reading }: { sealed: readonly Sealed[]; random: Random; reading: Reading },
): Promise<void> {
  const chosen = random.pick(sealed)
  reading.reads += 1
  if (!(await isReadable(environment.db, keys, chosen).catch(() => false))) reading.failed += 1
}

async function requireNewestAlone({ environment }: World, newest: Keys, sealed: readonly Sealed[]): Promise<void> {
  for (const row of sealed)
    if (!(await isReadable(environment.db, newest, row))) throw new Error(`the identity of ${row.workerId} is another`)
}

async function isReadable(db: World['environment']['db'], keys: Keys, { workerId, person }: Sealed): Promise<boolean> {
  const identity = await findIdentity(db, workerId)
  if (identity === undefined) return false
  const { name, idNumber } = openPerson(keys, identity, `identity:${workerId}`)
  return name === person.name && idNumber === person.idNumber
}
