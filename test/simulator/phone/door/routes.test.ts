import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { failed } from '../../../../simulator/cloud/door/answers'
import { mockControl } from '../../../../simulator/cloud/mock-control'
import { openPhone, type OpenPhone } from '../../../../simulator/phone/door/open-phone'
import { phoneRoutes } from '../../../../simulator/phone/door/routes'
import { makeProgram, type TestProgram } from '../../../support/phone/program'

let program: TestProgram
let phone: OpenPhone
let said: string[]
let door: Hono<{ Bindings: HttpBindings }>
beforeEach(async () => {
  program = await makeProgram()
  said = []
  const say = (line: string): unknown => said.push(line)
  phone = openPhone({ ...program, say })
  const mocks = new Map([['weixin' as const, mockControl('http://127.0.0.1:1')]])
  door = new Hono()
  door.onError((error, c) => failed(c, error))
  door.route('/', phoneRoutes({ phone, say, mocks }))
})
afterEach(async () => {
  await phone.close()
  await program.remove()
})

function postFault(fault: object): Promise<Response> {
  return Promise.resolve(
    door.request('/phone/faults', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    }),
  )
}

/** The script addresses that the page loads. */
async function addresses(): Promise<string[]> {
  const html = await (await door.request('/phone/')).text()
  return [...html.matchAll(/(?:src|href)="(\/phone\/[^"]+)"/g)].map(([, address = '']) => address)
}

describe('the page of a phone', () => {
  it('has the parts that the phone is drawn in, its settings, and nothing of another site', async () => {
    const answer = await door.request('/phone/?as=li-na')
    const html = await answer.text()
    for (const part of ['phone', 'status-bar', 'navigation-bar', 'pages', 'tab-bar', 'overlays'])
      expect(html).toContain(`id="${part}"`)
    expect(html).toContain('"http://127.0.0.1:7350":""')
    expect(html).toContain('"http://127.0.0.1:7351":"/phone/vendors/weixin"')
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('is found without the slash at the end, its query included', async () => {
    const answer = await door.request('/phone?as=li-na')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/phone/?as=li-na')
  })

  it('loads scripts and styles by their version, and these may be kept', async () => {
    expect(await addresses()).toHaveLength(3)
    for (const address of await addresses()) {
      const answer = await door.request(address)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toContain('immutable')
    }
  })

  it('has other addresses after a change, and the old ones give what there is now, not to be kept', async () => {
    const [, , before = ''] = await addresses()
    await program.write({ 'pages/home/home.wxml': '<view>changed-word</view>' })
    const [, , after = ''] = await addresses()
    expect(after).not.toBe(before)
    const answer = await door.request(before)
    expect(await answer.text()).toContain('changed-word')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  it('is not sent again to who has it', async () => {
    const { headers } = await door.request('/phone/app.js')
    const again = await door.request('/phone/app.js', { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('shows the sources to a debugger', async () => {
    const map = (await (await door.request('/phone/app.js.map')).json()) as { sources: string[] }
    expect(map.sources).toContain('program/pages/home/home.ts')
  })
})

describe('a page of another site', () => {
  const elsewhere = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }

  it.each([
    ['POST', '/phone/faults'],
    ['POST', '/phone/login-codes'],
    ['POST', '/phone/vendors/weixin/_mock/rules'],
    ['GET', '/phone/app.js'],
  ])('is refused: %s %s', async (method, where) => {
    expect((await door.request(where, { method, headers: elsewhere })).status).toBe(403)
  })

  it('may lead to the phone', async () => {
    const headers = { ...elsewhere, 'sec-fetch-mode': 'navigate' }
    expect((await door.request('/phone/', { headers })).status).toBe(200)
  })
})

describe('the stream of builds', () => {
  it('tells what there is, then each change with its problems, and ends with the server', async () => {
    const reader = (await door.request('/phone/rebuilds')).body?.pipeThrough(new TextDecoderStream()).getReader()
    const next = async (): Promise<unknown> => {
      const { value } = (await reader?.read()) ?? {}
      return value === undefined ? undefined : JSON.parse(/^data: (.*)$/m.exec(value)?.[1] ?? 'null')
    }
    expect(await next()).toEqual({ version: (await phone.current()).version, problems: [] })
    await program.write({ 'pages/home/home.wxss': '.a {' })
    const problem = { file: 'program/pages/home/home.wxss', line: 1, message: 'Unclosed block' }
    expect(await next()).toEqual({ version: expect.any(String) as string, problems: [problem] })
    expect(said).toEqual(['phone: program/pages/home/home.wxss:1 Unclosed block'])
    await phone.close()
    expect(await next()).toBeUndefined()
  })
})

describe('a fault on the phone', () => {
  it('is one line at the terminal, whatever it holds', async () => {
    await postFault({ kind: 'missing-api', message: 'wx.\u001b[2J\nfaxNumber\u202e', where: 'a.ts:1' })
    expect(said).toEqual(['phone: missing-api: wx. [2J faxNumber (a.ts:1)'])
  })

  it('is cut where it is too long to read', async () => {
    await postFault({ kind: 'exception', message: 'x'.repeat(10_000) })
    expect(said[0]?.length).toBeLessThan(600)
  })

  it("is found in the mini-program's sources", async () => {
    await program.write({
      'pages/home/home.ts': `interface Nothing {\n  a: string\n}\n\nexport function fail(): never {\n  throw new Error('here')\n}\nPage({})\nfail()`,
    })
    const { app } = await phone.current()
    const stack = await stackOf(app.code)
    const answer = await postFault({ kind: 'exception', message: 'here', stack })
    expect(await answer.json()).toEqual({ where: 'program/pages/home/home.ts:6' })
    expect(said).toEqual(['phone: exception: here (program/pages/home/home.ts:6)'])
  })

  it('has no place where its stack has none', async () => {
    await phone.current()
    const answer = await postFault({ kind: 'exception', message: 'x', stack: 'at http://127.0.0.1/phone/app.js?v=1:9999:1' })
    expect(await answer.json()).toEqual({})
  })

  it('is said once per build, and not for each number of a list', async () => {
    for (const key of ['days[0]', 'days[1]', 'days[0]']) await postFault({ kind: 'warning', message: `${key} is a Date` })
    expect(said).toEqual(['phone: warning: days[0] is a Date'])
    await program.write({ 'pages/home/home.wxml': '<view/>' })
    await phone.current()
    await postFault({ kind: 'warning', message: 'days[0] is a Date' })
    expect(said).toHaveLength(2)
  })

  it('of the build is not said twice', async () => {
    await postFault({ kind: 'build', message: 'Unclosed block', where: 'a.wxss:1' })
    expect(said).toEqual([])
  })

  it('is refused in a form that no phone sends', async () => {
    expect((await postFault({ kind: 'rumour', message: 'x' })).status).toBe(400)
  })
})

describe('a vendor', () => {
  it.each(['/phone/vendors/insurer/x', '/phone/vendors/__proto__/x', '/phone/vendors/%2e%2e/x', '/phone/vendors/evil.example/x'])(
    'that does not run is not found: %s',
    async (where) => {
      expect((await door.request(where)).status).toBe(404)
    },
  )

  it('that does not answer is a bad gateway', async () => {
    expect((await door.request('/phone/vendors/weixin/_mock/clock')).status).toBe(502)
  })
})

/** The stack of what the script's pages throw, as a browser has it that loaded it from this address. */
async function stackOf(code: string): Promise<string> {
  const { runInNewContext } = await import('node:vm')
  let thrown: unknown
  const phoneRuntime = {
    install: ({ components }: { components: { run: () => void }[] }) => {
      try {
        for (const { run } of components) run()
      } catch (error) {
        thrown = error
      }
    },
  }
  runInNewContext(code, { phoneRuntime, Page: () => undefined }, { filename: 'http://127.0.0.1:7350/phone/app.js?v=1a2b' })
  return (thrown as { stack: string }).stack
}
