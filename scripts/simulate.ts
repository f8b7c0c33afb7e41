import { parseArgs } from 'node:util'
import { runSchedules, type Wish } from '../test/schedules/run'
import setUpDatabase from '../test/support/database/global-setup'
import tearDownDatabase from '../test/support/database/global-teardown'

const options = {
  schedules: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string' },
  deeds: { type: 'string' },
  rows: { type: 'string', default: '10000' },
} as const
type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

/** What can be put to the proof, by name: schedules of taps, faults, crashes and passing time, or one long deed under traffic. */
const subjects: Readonly<Record<string, (values: Values) => Promise<void>>> = {
  identity: async (values) => runSchedules((await import('../test/schedules/identity/subject')).identity, wishOf(values), say),
  contract: async (values) => runSchedules((await import('../test/schedules/contract/subject')).contract, wishOf(values), say),
  keys: async ({ rows, seed }) => {
    const { rotateKeys } = await import('../test/schedules/keys/run')
    await rotateKeys({ rows: whole(rows), seed: whole(seed) }, say)
  },
}

/**
 * `npm run simulate -- identity --schedules 2000 --seed 1`, and `contract` likewise, of which `--only N` and `--deeds 0,3` play one again;
 * `npm run simulate -- keys --rows 10000`.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [subject = ''] = positionals
  const run = subjects[subject]
  if (run === undefined) throw new Error(`Which subject? There is ${Object.keys(subjects).join(', ')}.`)
  await setUpDatabase()
  try {
    await run(values)
  } finally {
    await tearDownDatabase()
  }
}

function wishOf({ schedules, seed, only, deeds }: Values): Wish {
  const again = { only: only === undefined ? undefined : whole(only), deeds: deeds?.split(',').map(whole) }
  return { seed: whole(seed), schedules: whole(schedules), ...again }
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${text} is no whole number`)
  return Number(text)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
