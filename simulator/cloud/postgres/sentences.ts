import { codeOf, PostgresFailure } from './failure'

const otherFolder = 'choose another data folder (--data)'

/** What the server programs print (in English: they run with LC_ALL=C), and the sentence it deserves. First match wins. */
const complaints: readonly (readonly [pattern: RegExp, sentence: (dataDirectory: string, said: string) => string])[] = [
  [/No space left on device|disk quota exceeded/i, (folder) => diskFull(folder)],
  [/administrative permissions/, () => 'PostgreSQL refuses to run as administrator: start again from an ordinary terminal.'],
  [
    /could not look up effective user ID|user does not exist/,
    () => 'PostgreSQL needs a user that the system knows: give this user id a line in /etc/passwd, or run as another user.',
  ],
  [
    /error while loading shared libraries/,
    (_, said) =>
      `A library of PostgreSQL is missing (${said}): run \`npm ci\` again, or set DATABASE_URL to a server of your own.`,
  ],
  [
    /Permission denied/,
    (folder, said) => `PostgreSQL may not use ${folder} (${said}): correct its permissions, or ${otherFolder}.`,
  ],
]

/** Turns what a failed server program printed into a failure with one sentence. */
export function failureOf(what: string, output: string, dataDirectory: string): PostgresFailure {
  const said = lastComplaint(output)
  const known = complaints.find(([pattern]) => pattern.test(output))
  return new PostgresFailure(
    known
      ? known[1](dataDirectory, said)
      : `PostgreSQL could not ${what} in ${dataDirectory}: ${said || 'it printed no reason'}.`,
    { cause: output },
  )
}

/** Turns a system error on the way to a running server into a failure with one sentence; other errors stay as they are. */
export function explained(error: unknown, dataDirectory: string): unknown {
  if (error instanceof PostgresFailure) return error
  const sentence = systemSentence(codeOf(error), String(error), dataDirectory)
  return sentence === undefined ? error : new PostgresFailure(sentence, { cause: error })
}

/** True if the server did not start because another one holds the folder, or has not quite let go of it. */
export function isLockRefusal(output: string): boolean {
  return /lock file ".*" already exists|pre-existing shared memory block/.test(output)
}

/** True if the server did not start because it could not listen on its port. */
export function isPortRefusal(output: string): boolean {
  return /could not bind IPv4 address|could not create any TCP\/IP sockets/.test(output)
}

/** The sentence for a port that was asked for by number and cannot be had. */
export function portTaken(port: number): PostgresFailure {
  return new PostgresFailure(
    `PostgreSQL cannot listen on port ${String(port)} of 127.0.0.1, because another program holds it or this user may not use it: stop that program or choose another port.`,
  )
}

function systemSentence(code: string | undefined, message: string, folder: string): string | undefined {
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `The files of PostgreSQL in ${folder} cannot be used (${message}): correct their permissions, or ${otherFolder}.`
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${folder} is not a folder that can hold data (${message}): ${otherFolder}.`
  return undefined
}

function diskFull(folder: string): string {
  return `The disk that holds ${folder} is full: free some space, or ${otherFolder}.`
}

/** The last line that says what went wrong, without time-stamp and program name. */
function lastComplaint(output: string): string {
  // the last line first
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .reverse()
  const complaint = lines.find((line) => /(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.find((line) => line !== '') ?? ''
  return complaint.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').replace(/\.$/, '')
}
