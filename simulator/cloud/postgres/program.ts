import { spawn } from 'node:child_process'
import type { Account } from './account'
import { codeOf, PostgresFailure } from './failure'

/** How a server program is started: where it stands, whom it runs as, what it reads. */
export interface Run {
  cwd: string
  account: Account | undefined
  input?: string
}

/** Runs a server program to its end; returns its exit code and all it printed. */
export async function run(program: string, options: readonly string[], { cwd, account, input }: Run): Promise<Outcome> {
  const child = spawn(program, options, { cwd, env: serverEnvironment(), stdio: 'pipe', windowsHide: true, ...account })
  const printed: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk))
  // a program that ends early closes its input; its exit code says why
  child.stdin.on('error', (error) => printed.push(Buffer.from(`\n${error.message}`)))
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => {
      reject(cannotRun(program, error))
    })
    child.once('close', resolve)
  })
  return { code, output: Buffer.concat(printed).toString('utf8') }
}

/** How a program ended; `code` is null if a signal ended it. */
export interface Outcome {
  code: number | null
  output: string
}

/** The environment of the server programs: messages in English, so that they can be recognised, and no settings of another server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' }
}

/** Why a program that exists could not even be started. */
export function cannotRun(program: string, error: Error): Error {
  if (codeOf(error) !== 'ENOENT') return error
  return new PostgresFailure(
    `${program} exists but this system cannot run it (on Linux it needs the GNU C library): set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    { cause: error },
  )
}
