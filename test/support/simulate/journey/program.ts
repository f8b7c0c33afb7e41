import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DemoSize } from '../../../../simulator/demo/size'
import { exchange } from './http'

/** The program of `npm start`, as a process of its own on a data folder of its own. */
export interface Program {
  url: string
  /** What it has said in the terminal so far. */
  said: () => string
  mocks: { weixin: string; wechatPay: string; tencentFaceId: string; certificateAuthority: string; insurer: string }
  /** Ends it as Ctrl-C does: the address answers nobody any more. */
  stop: () => Promise<void>
  /** Starts it again on the same ports and data. */
  startAgain: () => Promise<void>
  /** Ends it and removes its data. */
  remove: () => Promise<void>
}

const root = path.resolve(__dirname, '../../../..')
const tries = 5

interface Wish {
  demo: DemoSize
  /** Settings for the program in its environment: by default a database of its own, whatever the person has set. */
  variables: Readonly<Record<string, string | undefined>>
}
const ownDatabase = { DATABASE_URL: undefined, MIGRATION_DATABASE_URL: undefined }

/** Starts the local cloud with the demo employer, on ports that are free, and waits until all is there. */
export function startProgram({ demo = 'employer', variables = {} }: Partial<Wish> = {}): Promise<Program> {
  const wish = { demo, variables: { ...ownDatabase, ...variables } }
  return startOnFreePorts(mkdtempSync(path.join(tmpdir(), 'workcard-journey-')), wish, tries)
}

/** The demo panel finds the mocks by the distance of their ports, so the base can't be left to the system. */
async function startOnFreePorts(data: string, wish: Wish, triesLeft: number): Promise<Program> {
  const place = { port: 20_000 + 10 * randomInt(1200), data, wish, said: { text: '' } }
  try {
    return programOf(await start(place), place)
  } catch (error) {
    if (triesLeft === 0 || !String(error).includes('is taken')) throw error
    return startOnFreePorts(data, wish, triesLeft - 1)
  }
}

/** Where a program runs and with what, and what it says there. */
interface Place {
  port: number
  data: string
  wish: Wish
  said: { text: string }
}

function programOf(first: ChildProcess, place: Place): Program {
  const { port, data, said } = place
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
    said: () => said.text,
    mocks: { weixin: at(1), wechatPay: at(2), tencentFaceId: at(3), certificateAuthority: at(4), insurer: at(5) },
    stop,
    startAgain: async () => {
      child = await start(place)
    },
    remove: async () => {
      await stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Resolves when the program has its data; rejects with what it said when it ends before. */
async function start({ port, data, wish, said }: Place): Promise<ChildProcess> {
  const env = { ...process.env, ...wish.variables }
  const where = ['--port', String(port), '--data', data, '--demo', wish.demo]
  const command = ['--import', 'tsx', 'simulator/cloud/main.ts', ...where]
  said.text = ''
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  // a run that is broken off leaves nothing behind
  process.once('exit', () => child.kill('SIGTERM'))
  const address = await printedAddress(child, said)
  while (!(await exchange(`${address}/healthz`, { method: 'GET' })).text.includes('"demo":"filled"')) await pause(50)
  return child
}

function printedAddress(child: ChildProcess, said: { text: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said.text += String(chunk)
      const [, address] = /WorkCard runs at (\S+)/.exec(said.text) ?? []
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', () => {
      reject(new Error(`the local cloud ended: ${said.text}`))
    })
  })
}
