import { existsSync } from 'node:fs'
import { findBinaries, majorOf } from '../../../../simulator/cloud/postgres/binaries'
import { PostgresFailure } from '../../../../simulator/cloud/postgres/failure'

it('finds the programs of this machine, of the major version that the deployed database has', () => {
  const binaries = findBinaries()
  expect([binaries.initdb, binaries.postgres, binaries.pgCtl].every(existsSync)).toBe(true)
  expect(majorOf(binaries)).toBe(18)
})

it('says what to do on a machine that PostgreSQL is not packaged for', () => {
  expect(sentenceOf(() => findBinaries('sunos', 'sparc'))).toMatch(
    /^There is no embedded PostgreSQL for sunos on sparc: set DATABASE_URL/,
  )
})

it('says what to do if the package of this machine was not installed', () => {
  const [platform, architecture] = process.platform === 'win32' ? ['linux', 'ppc64'] : ['win32', 'x64']
  expect(sentenceOf(() => findBinaries(platform, architecture))).toMatch(/is missing or incomplete: run `npm ci`/)
})

function sentenceOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof PostgresFailure) return error.sentence
    throw error
  }
  throw new Error('nothing failed')
}
