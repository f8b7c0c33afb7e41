import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import * as v from 'valibot'

const greeting = v.object({ ownerUrl: v.string(), user: v.nullable(v.number()) })

/** Another process that starts the server on a folder, as somebody else if told so. */
export function startInChild(dataDirectory: string, user?: { uid: number; gid: number }): ChildProcess {
  const script = path.join(__dirname, 'start-in-child.ts')
  return spawn(process.execPath, ['--import', 'tsx', script, dataDirectory], {
    cwd: path.resolve(__dirname, '../../../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  })
}

/** What the other process says once its server answers. */
export async function greetingOf(child: ChildProcess): Promise<v.InferOutput<typeof greeting>> {
  if (!child.stdout) throw new Error('the child has no output')
  for await (const line of createInterface({ input: child.stdout })) return v.parse(greeting, JSON.parse(line))
  throw new Error('the child ended without a server')
}

/** Ends the other process at once, as a crash would, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Lets the other process stop its server and end; returns its exit code. */
export async function finish(child: ChildProcess): Promise<number | null> {
  const gone = once(child, 'exit')
  child.stdin?.end()
  await gone
  return child.exitCode
}
