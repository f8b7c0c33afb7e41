import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

interface Wish {
  /** The program, from the root of the repository, and its arguments. */
  command: readonly string[]
  env?: NodeJS.ProcessEnv
  /** The line that it prints once it listens, with the address as the first group. */
  prints: RegExp
  /** Takes what it says in the terminal. */
  said: { text: string }
}

/** Starts a program of ours as a process of its own, and waits for its address; rejects with what it said if it ends before. */
export async function startChild({ command, env, prints, said }: Wish): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...command], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  // a run that is broken off leaves nothing behind
  const end = (): void => void child.kill('SIGTERM')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return { child, address: await printedAddress(child, { prints, said }) }
}

/** Ends it as Ctrl-C does, unless it has ended by itself. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

function printedAddress(child: ChildProcess, { prints, said }: Pick<Wish, 'prints' | 'said'>): Promise<string> {
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said.text += String(chunk)
      const [, address] = prints.exec(said.text) ?? []
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    // after the last of what it said
    child.on('close', () => {
      reject(new Error(`the program ended: ${said.text}`))
    })
  })
}
