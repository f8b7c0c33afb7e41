import { chown, readFile } from 'node:fs/promises'
import { PostgresFailure } from './failure'

/** An unprivileged user of the system. */
export interface Account {
  uid: number
  gid: number
}

/** Whom the server must run as: PostgreSQL refuses root, so root lends it to `nobody`; anyone else runs it as themselves. */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':').map(Number) ?? []
  if (uid === undefined || gid === undefined) {
    throw new PostgresFailure(
      'PostgreSQL refuses to run as root, and there is no user `nobody` to run it: start again as an ordinary user.',
    )
  }
  return { uid, gid }
}

/** Gives a file or folder to the account; without one it stays ours. */
export async function giveTo(account: Account | undefined, file: string): Promise<void> {
  if (account) await chown(file, account.uid, account.gid)
}
