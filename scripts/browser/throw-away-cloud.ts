import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { erasePostgres } from '../../simulator/cloud/postgres/erase'
import { startCloud, type RunningCloud } from '../../simulator/cloud/start'
import type { DemoSize } from '../../simulator/demo/size'

/** Runs something on a local cloud with demo data, on ports that are free and a folder that is removed afterwards. */
export async function onThrowAwayCloud<T>(
  demo: DemoSize,
  use: (cloud: RunningCloud) => Promise<T>,
  variables: Readonly<Record<string, string>> = {},
): Promise<T> {
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'workcard-pictures-'))
  const options = { port: 0, dataDirectory, fresh: false, cloudOnly: false, demo } as const
  try {
    const cloud = await startCloud({ ...options, variables, say: () => undefined, log: pino({ level: 'silent' }) })
    try {
      await cloud.ready
      return await use(cloud)
    } finally {
      await cloud.stop()
    }
  } finally {
    await erasePostgres(dataDirectory)
    await rm(dataDirectory, { recursive: true, force: true })
  }
}
