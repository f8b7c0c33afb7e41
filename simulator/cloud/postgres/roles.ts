import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import * as v from 'valibot'
import { dataArgument, type Installation } from './installation'
import type { Place } from './place'
import { run } from './program'
import { failureOf } from './sentences'

/** Creates databases and migrates. */
export const ownerRole = 'workcard_owner'
/** What the cloud functions connect as. */
export const appRole = 'workcard_app'
/** Looks at the server itself; nothing of WorkCard connects as this one. */
export const superuser = 'postgres'

const passwordFile = v.object({ superuser: v.string(), owner: v.string(), app: v.string() })

/** The passwords of the three roles. */
export type Passwords = v.InferOutput<typeof passwordFile>

/** Reads the passwords that were generated with the cluster. */
export async function readPasswords(place: Place): Promise<Passwords> {
  return v.parse(passwordFile, JSON.parse(await readFile(place.passwords, 'utf8')))
}

/** Makes the roles of a new cluster in the server's single-user mode, before anybody can connect. */
export async function createRoles(place: Place, installation: Installation): Promise<void> {
  const passwords = { superuser: newPassword(), owner: newPassword(), app: newPassword() }
  await writeFile(place.passwords, `${JSON.stringify(passwords)}\n`, { mode: 0o600 })
  const statements = [
    `alter role ${superuser} password '${passwords.superuser}'`,
    `create role ${ownerRole} login createdb password '${passwords.owner}'`,
    `create role ${appRole} login password '${passwords.app}'`,
    // so that the owner may end the application's connections when a database is dropped
    `grant ${appRole} to ${ownerRole}`,
  ]
  const { binaries, account } = installation
  const singleUser = ['--single', '-D', dataArgument(place, installation), '-c', 'exit_on_error=on', superuser]
  const input = `${statements.join('\n')}\n`
  const outcome = await run(binaries.postgres, singleUser, { cwd: place.cluster, account, input })
  if (outcome.code !== 0) throw failureOf('create its roles', outcome.output, place.dataDirectory)
}

/** Hexadecimal, so that it needs no quoting in SQL, JSON or an address. */
function newPassword(): string {
  return randomBytes(24).toString('hex')
}
