import { existsSync } from 'node:fs'
import { access, chmod, constants, cp, lstat, mkdir, readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Account, serverAccount } from './account'
import { type Binaries, findBinaries, relocated } from './binaries'
import { draftOf, publish, sweepDrafts } from './drafts'
import { codeOf, PostgresFailure } from './failure'
import { restoreLinks } from './links'

/** The server programs where they can be run, and whom they run as. */
export interface Installation {
  binaries: Binaries
  /** Set only if we are root. */
  account: Account | undefined
}

/** Makes the server programs ready to run: in their package, or, for root, in a copy that the unprivileged user can read. */
export async function prepareInstallation(log: (line: string) => void): Promise<Installation> {
  const packaged = findBinaries()
  const account = await serverAccount()
  if (account) return { binaries: await sharedCopy(packaged, log), account }
  await restoreLinks(packaged.home)
  return { binaries: packaged, account }
}

/** A checkout below a closed home folder cannot be read by another user, so the programs are copied once per version. */
async function sharedCopy(packaged: Binaries, log: (line: string) => void): Promise<Binaries> {
  const folder = await sharedFolder()
  const final = path.join(folder, `postgres-${packaged.version}-${process.platform}-${process.arch}`)
  await sweepDrafts(final, log)
  if (!existsSync(final)) await copyPrograms(packaged.home, final)
  await requireOurs(final)
  return relocated(packaged, path.join(final, 'native'))
}

async function copyPrograms(home: string, final: string): Promise<void> {
  const draft = draftOf(final)
  const native = path.join(draft, 'native')
  await mkdir(draft, { mode: 0o755 })
  await cp(home, native, { recursive: true, verbatimSymlinks: true })
  await makeReadable(draft)
  await restoreLinks(native)
  await publish(draft, final)
}

/** Whatever mask the packages were installed under: everybody may read, nobody but us may write. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) await makeReadable(file)
    if (entry.isFile()) await chmod(file, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

/** The system's folder for what can be made again, or the one for temporary files where that cannot be written. */
async function sharedFolder(): Promise<string> {
  const parent = (await isWritable('/var/cache')) ? '/var/cache' : os.tmpdir()
  const folder = path.join(parent, 'workcard')
  await mkdir(folder, { recursive: true, mode: 0o755 })
  await requireOurs(folder)
  await chmod(folder, 0o755)
  return folder
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    return true
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EROFS'].includes(codeOf(error) ?? '')) return false
    throw error
  }
}

/** Anybody can make a folder of a known name among the temporary files: only programs that root alone could write are run. */
async function requireOurs(folder: string): Promise<void> {
  const found = await lstat(folder)
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return
  throw new PostgresFailure(
    `${folder} can be changed by others, so the programs in it are not run: remove that folder and start again.`,
  )
}

/**
 * How the server programs are told their folder. The unprivileged user may be unable to walk to a folder below root's
 * home; on Linux it need not, because it is started inside the folder and reaches it from there.
 */
export function dataArgument({ cluster }: { cluster: string }, { account }: Installation): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : cluster
}
