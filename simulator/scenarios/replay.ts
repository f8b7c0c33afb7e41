import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { startCloud } from '../cloud/start'
import { erasePostgres } from '../cloud/postgres/erase'
import { readCatalogue } from './catalogue'
import { runScenario, type Replay } from './run'
import type { Scenario } from './schema'

/** `npm run scenario -- NAME`: one situation of the catalogue, on a local cloud that is thrown away afterwards. */
async function main(name: string | undefined): Promise<number> {
  const catalogue = readCatalogue()
  const scenario = catalogue.find((candidate) => candidate.name === name)
  if (scenario !== undefined) return replay(scenario)
  if (name !== undefined && name !== '--list') say(`There is no scenario ${name}; these are the ones there are:`)
  for (const known of catalogue) say(`${known.name.padEnd(36)} ${known.title.zh} · ${known.title.en}`)
  return name === '--list' ? 0 : 1
}

async function replay(scenario: Scenario): Promise<number> {
  say(`${scenario.title.zh} · ${scenario.title.en}\n${scenario.rule}`)
  const result = await onThrowAwayCloud((cloud) => runScenario(cloud, scenario, { persona: scenario.persona, identity: 1 }))
  for (const { text, passed, said } of result.steps) say(`${mark(passed)} ${text}${passed ? '' : `\n    ${said}`}`)
  say(cardLine(scenario, result.card))
  if (scenario.screen) say(`  screen ${scenario.screen.page}: ${scenario.screen.sees.zh} · ${scenario.screen.sees.en}`)
  return result.passed ? 0 : 1
}

function cardLine({ card }: Scenario, shown: string): string {
  if (card === undefined || card.next === shown) return `${mark(true)} card: ${shown}`
  return `${mark(false)} card: ${shown}, expected ${card.next}`
}

function mark(passed: boolean): string {
  return passed ? '✓' : '✗'
}

async function onThrowAwayCloud(play: (cloud: Awaited<ReturnType<typeof startCloud>>) => Promise<Replay>): Promise<Replay> {
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'workcard-scenario-'))
  const options = { port: 0, dataDirectory, fresh: false, cloudOnly: true, demo: 'employer' } as const
  try {
    const cloud = await startCloud({ ...options, variables: {}, say: () => undefined, log: pino({ level: 'silent' }) })
    try {
      await cloud.ready
      return await play(cloud)
    } finally {
      await cloud.stop()
    }
  } finally {
    await erasePostgres(dataDirectory)
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
