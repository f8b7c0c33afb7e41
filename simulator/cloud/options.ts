import path from 'node:path'
import { parseArgs } from 'node:util'
import { isDemoSize, type DemoSize } from '../demo/size'
import { StartFault } from './start-fault'

/** How the local cloud is started. */
export interface CloudOptions {
  /** The base of the ports; 0 lets the system choose them all. */
  port: number
  dataDirectory: string
  /** Erases the data directory first. */
  fresh: boolean
  /** Only the cloud: joins one that runs on the same database, or starts one without a desk. */
  cloudOnly: boolean
  demo: DemoSize
}

const highestBase = 65_530

/** Reads the command line. Throws `StartFault` for what it does not understand. */
export function readOptions(commandLine: readonly string[]): CloudOptions {
  const { port, data, fresh, demo, ...rest } = parse(commandLine)
  if (!/^\d{1,5}$/.test(port) || Number(port) > highestBase)
    throw new StartFault(`--port takes a number from 0 to ${String(highestBase)}, not ${port}.`)
  if (!isDemoSize(demo)) throw new StartFault(`--demo takes full, small, employer or none, not ${demo}.`)
  return { port: Number(port), dataDirectory: path.resolve(data), fresh, cloudOnly: rest['cloud-only'], demo }
}

function parse(commandLine: readonly string[]): {
  port: string
  data: string
  demo: string
  fresh: boolean
  'cloud-only': boolean
} {
  try {
    const options = {
      port: { type: 'string', default: '7350' },
      data: { type: 'string', default: '.data' },
      demo: { type: 'string', default: 'full' },
      fresh: { type: 'boolean', default: false },
      'cloud-only': { type: 'boolean', default: false },
    } as const
    return parseArgs({ args: [...commandLine], options, strict: true }).values
  } catch (error) {
    const [what = ''] = String(error instanceof Error ? error.message : error).split('. ')
    throw new StartFault(`${what}: the options are --port, --data, --fresh, --cloud-only and --demo.`)
  }
}
