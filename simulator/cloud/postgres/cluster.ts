import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { giveTo } from './account'
import { majorOf } from './binaries'
import { draftOf, publish, sweepDrafts } from './drafts'
import { PostgresFailure } from './failure'
import { dataArgument, type Installation } from './installation'
import { draftPlace, type Place } from './place'
import { run } from './program'
import { createRoles } from './roles'
import { failureOf } from './sentences'

interface ClusterOptions {
  durable: boolean
  log: (line: string) => void
}

/** Makes the cluster at the first start; an interrupted attempt leaves nothing that the next one would trip over. */
export async function ensureCluster(place: Place, installation: Installation, { durable, log }: ClusterOptions): Promise<void> {
  await mkdir(place.dataDirectory, { recursive: true })
  await sweepDrafts(place.server, log)
  if (!existsSync(place.server)) await createCluster(place, installation, durable)
  await requireSameMajor(place, majorOf(installation.binaries))
}

async function createCluster(place: Place, installation: Installation, durable: boolean): Promise<void> {
  const draft = draftPlace(place, draftOf(place.server))
  try {
    await mkdir(draft.cluster, { recursive: true })
    await giveTo(installation.account, draft.cluster)
    await initialise(draft, installation, durable)
    await createRoles(draft, installation)
    await publish(draft.server, place.server)
  } catch (error) {
    await rm(draft.server, { recursive: true, force: true })
    throw error
  }
}

/** Text is compared by code point, messages are English and days are UTC, whatever the machine's own settings. */
async function initialise(place: Place, installation: Installation, durable: boolean): Promise<void> {
  const { binaries, account } = installation
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const zone = ['--set=timezone=UTC', '--set=log_timezone=UTC']
  // nothing can connect before the next line but one replaces these access rules
  const access = ['--username=postgres', '--auth=trust', '--no-instructions']
  const folder = ['-D', dataArgument(place, installation), ...(durable ? [] : ['--no-sync'])]
  const outcome = await run(binaries.initdb, [...folder, ...access, ...locale, ...zone], { cwd: place.cluster, account })
  if (outcome.code !== 0) throw failureOf('create its files', outcome.output, place.dataDirectory)
  await writeFile(path.join(place.cluster, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
}

async function requireSameMajor({ cluster, dataDirectory }: Place, major: number): Promise<void> {
  const found = Number.parseInt(await readFile(path.join(cluster, 'PG_VERSION'), 'utf8'), 10)
  if (found === major) return
  throw new PostgresFailure(
    `The data in ${dataDirectory} was written by PostgreSQL ${String(found)} and this is PostgreSQL ${String(major)}: choose another data folder (--data), or use the version of WorkCard that wrote it.`,
  )
}
