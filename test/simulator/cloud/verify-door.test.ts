import { startTestCloud, type TestCloud } from '../../support/local-cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ demo: 'none', callsPerMinute: 8 })
})
afterAll(() => cloud.stop())

const send = async (bytes: Buffer, query = ''): Promise<{ status: number; body: unknown }> => {
  const answer = await fetch(`${cloud.url}/verify${query}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { connection: 'close' },
  })
  return { status: answer.status, body: await answer.json() }
}

describe('the public verify page', () => {
  it('is served whole by the local cloud, and lets nothing of others in', async () => {
    const page = await fetch(`${cloud.url}/verify?d=abc`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const html = await page.text()
    for (const [, part = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const answer = await fetch(cloud.url + part)
      expect([part, answer.status]).toEqual([part, 200])
      expect((await answer.text()).length).toBeGreaterThan(500)
    }
    expect(html).not.toMatch(/https?:\/\//)
  })

  it('says of a file that it is none of ours, without a login', async () => {
    expect(await send(Buffer.from('%PDF-1.7'))).toMatchObject({
      status: 200,
      body: { ok: true, data: { found: false, findings: [{ finding: 'not-ours' }, { finding: 'no-signature' }] } },
    })
  })

  it('takes a file of 2 MB, and no larger one', async () => {
    expect((await send(Buffer.alloc(2 * 1024 * 1024))).status).toBe(200)
    expect(await send(Buffer.alloc(2 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      body: { error: { code: 'BODY_TOO_LARGE' } },
    })
  })

  it('knows nothing of a code that names no agreement', async () => {
    const record = await fetch(`${cloud.url}/verify/record?d=AZUwwAAAcACAAAAAAAAAAQGVMMAAAHAAgAAAAAAAAAI.2222222222222222`)
    expect(await record.json()).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    const malformed = await fetch(`${cloud.url}/verify/record?d=${'x'.repeat(200)}`)
    expect(malformed.status).toBe(400)
  })

  it('asks one address that goes on and on to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(Buffer.from('hello'))))
    expect(answers.map(({ status }) => status)).toContain(429)
  })
})
