import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { compiledVariable } from './paths'

export default async function tearDownSimulate(): Promise<void> {
  const file = process.env[compiledVariable]
  if (file !== undefined) await rm(dirname(file), { recursive: true, force: true })
}
