import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { exchange } from './http'

/** The program of `npm start`, as a process of its own on a data folder of its own. */
export interface Program {
  url: string
  mocks: { weixin: string; wechatPay: string; certificateAuthority: string; insurer: string }
  /** Ends it as Ctrl-C does: the address answers nobody any more. */
  stop: () => Promise<void>
  /** Starts it again on the same ports and data. */
  startAgain: () => Promise<void>
  /** Ends it and removes its data. */
  remove: () => Promise<void>
}

const root = path.resolve(__dirname, '../../../..')
const tries = 5

/** Starts the local cloud with the demo employer, on ports that are free, and waits until all is there. */
export function startProgram(): Promise<Program> {
  return startOnFreePorts(mkdtempSync(path.join(tmpdir(), 'workcard-journey-')), tries)
}

/** The demo panel finds the mocks by the distance of their ports, so the base can't be left to the system. */
async function startOnFreePorts(data: string, triesLeft: number): Promise<Program> {
  const port = 20_000 + 10 * randomInt(1200)
  try {
    return programOf(await start(port, data), { port, data })
  } catch (error) {
    if (triesLeft === 0 || !String(error).includes('is taken')) throw error
    return startOnFreePorts(data, triesLeft - 1)
  }
}

function programOf(first: ChildProcess, { port, data }: { port: number; data: string }): Program {
  let child = first
  const at = (distance: number): string => `http://127.0.0.1:${String(port + distance)}`
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return {
    url: at(0),
    mocks: { weixin: at(1), wechatPay: at(2), certificateAuthority: at(4), insurer: at(5) },
    stop,
    startAgain: async () => {
      child = await start(port, data)
    },
    remove: async () => {
      await stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Resolves when the program has its data; rejects with what it said when it ends before. */
async function start(port: number, data: string): Promise<ChildProcess> {
  // its own database, whatever the person who runs the tests has set
  const env = { ...process.env, DATABASE_URL: undefined, MIGRATION_DATABASE_URL: undefined }
  const command = ['--import', 'tsx', 'simulator/cloud/main.ts', '--port', String(port), '--data', data, '--demo', 'employer']
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  // a run that is broken off leaves nothing behind
  process.once('exit', () => child.kill('SIGTERM'))
  const address = await printedAddress(child)
  while (!(await exchange(`${address}/healthz`, { method: 'GET' })).text.includes('"demo":"filled"')) await pause(50)
  return child
}

function printedAddress(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += String(chunk)
      const [, address] = /WorkCard runs at (\S+)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', () => {
      reject(new Error(`the local cloud ended: ${said}`))
    })
  })
}
