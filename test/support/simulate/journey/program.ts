import type { ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DemoSize } from '../../../../simulator/demo/size'
import { endChild, startChild } from '../../listening-child'
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
  const stop = (): Promise<void> => endChild(child)
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
  said.text = ''
  const command = ['simulator/cloud/main.ts', ...where]
  const { child, address } = await startChild({ command, env, prints: /WorkCard runs at (\S+)/, said })
  while (!(await exchange(`${address}/healthz`, { method: 'GET' })).text.includes('"demo":"filled"')) await pause(50)
  return child
}
