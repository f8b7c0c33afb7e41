import path from 'node:path'
import { Hono } from 'hono'
import type { Door } from '../../../simulator/cloud/door/door'
import { listen } from '../../../simulator/cloud/listen'
import { openPhone } from '../../../simulator/phone/door/open-phone'
import { phoneRoutes } from '../../../simulator/phone/door/routes'

/** A phone with a mini-program of a test's own and no cloud: `phone-in-child <folder of app.json> [vant]`. Prints its address. */
async function main(root: string, npm: string | undefined): Promise<void> {
  const vant = path.resolve(__dirname, '../../../node_modules/@vant/weapp/lib')
  const phone = openPhone({ say, root, ...(npm === 'vant' && { packages: { '@vant/weapp': vant } }) })
  const { url, enter } = await listen(0)
  const door: Door = new Hono()
  door.route('/', phoneRoutes({ phone, mocks: new Map(), say }))
  enter(door)
  say(`phone at ${url}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main(process.argv[2] ?? '', process.argv[3]).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
