import * as pkijs from 'pkijs'
import { startTestAuthority, type TestAuthority } from '../certificate-authority'

let authority: TestAuthority

beforeAll(async () => {
  authority = await startTestAuthority()
  authority.folder.write('document', '灵工卡')
})

afterAll(async () => {
  await authority.close()
})

/** A query by the openssl command over the file `document`. */
function queryByOpenssl(...options: string[]): Buffer {
  authority.folder.openssl('ts', '-query', '-data', 'document', '-sha256', '-out', 'query.tsq', ...options)
  return authority.folder.read('query.tsq')
}

/** Sends a query and keeps the reply as `reply.tsr`; gives it in openssl's words. */
async function stamp(query: Uint8Array, to: TestAuthority = authority): Promise<string> {
  const answer = await fetch(to.credentials.tsa_url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/timestamp-query' },
    body: Uint8Array.from(query),
  })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/timestamp-reply'])
  authority.folder.write('reply.tsr', Buffer.from(await answer.arrayBuffer()))
  return authority.folder.openssl('ts', '-reply', '-in', 'reply.tsr', '-text')
}

const verify = (...against: string[]): string =>
  authority.folder.openssl('ts', '-verify', '-in', 'reply.tsr', '-CAfile', 'ca.pem', ...against)
const serialOf = (text: string): bigint => BigInt(/Serial number: (0x[0-9A-F]+)/.exec(text)?.[1] ?? -1)

describe('time-stamps', () => {
  it('are accepted by the openssl command, for their query and for their data', async () => {
    const text = await stamp(queryByOpenssl('-cert'))
    expect(text).toContain('Status: Granted.')
    expect(text).toContain(`Policy OID: ${authority.credentials.tsa_policy}`)
    expect(text).toContain('Accuracy: 0x01 seconds')
    expect(verify('-queryfile', 'query.tsq')).toContain('Verification: OK')
    expect(verify('-data', 'document')).toContain('Verification: OK')
  })

  it('hold for no other data', async () => {
    await stamp(queryByOpenssl('-cert'))
    authority.folder.write('other', '灵工卡!')
    expect(() => verify('-data', 'other')).toThrow(/Verification: FAILED|message imprint mismatch/i)
  })

  it('echo the nonce, or have none when there was none', async () => {
    const asked = authority.folder.openssl(
      'ts',
      '-query',
      '-in',
      authority.folder.write('with.tsq', queryByOpenssl('-cert')),
      '-text',
    )
    const nonce = /Nonce: (0x[0-9A-F]+)/.exec(asked)?.[1]
    expect(await stamp(authority.folder.read('with.tsq'))).toContain(`Nonce: ${nonce ?? 'missing'}`)
    expect(await stamp(queryByOpenssl('-cert', '-no_nonce'))).toContain('Nonce: unspecified')
    expect(verify('-queryfile', 'query.tsq')).toContain('Verification: OK')
  })

  it('carry the certificate only when it was asked for', async () => {
    const withCertificate = (await stamp(queryByOpenssl('-cert')), authority.folder.read('reply.tsr').length)
    await stamp(queryByOpenssl())
    expect(authority.folder.read('reply.tsr').length).toBeLessThan(withCertificate - 400)
    expect(verify('-queryfile', 'query.tsq', '-untrusted', 'tsa.pem')).toContain('Verification: OK')
    expect(() => verify('-queryfile', 'query.tsq')).toThrow()
  })

  it('have their signed attributes in the order of DER, which the openssl command does not check', async () => {
    await stamp(queryByOpenssl('-cert'))
    authority.folder.openssl('ts', '-reply', '-in', 'reply.tsr', '-token_out', '-out', 'token.der')
    const token = pkijs.ContentInfo.fromBER(Uint8Array.from(authority.folder.read('token.der')))
    const signed = new pkijs.SignedData({ schema: token.content })
    const attributes =
      signed.signerInfos[0]?.signedAttrs?.attributes.map((each) => Buffer.from(each.toSchema().toBER()).toString('hex')) ?? []
    expect(attributes).toHaveLength(3)
    expect(attributes).toEqual([...attributes].sort())
  })

  it('are made by a certificate for time-stamps alone', () => {
    const text = authority.folder.openssl('x509', '-in', 'tsa.pem', '-noout', '-text', '-nameopt', 'utf8')
    expect(text).toMatch(/Extended Key Usage: critical\s+Time Stamping\n/)
    expect(text).toContain('测试')
  })

  it('say the real time in whole seconds, wherever the business clock is', async () => {
    await authority.control('/clock', { advance: '400d' })
    const earliest = Math.floor(Date.now() / 1000) * 1000
    const text = await stamp(queryByOpenssl('-cert'))
    const said = Date.parse(/Time stamp: (.*)\n/.exec(text)?.[1] ?? '')
    expect(said).toBeGreaterThanOrEqual(earliest)
    expect(said).toBeLessThanOrEqual(Date.now())
  })

  it('have serial numbers of their own, also at the same time and after a restart', async () => {
    const own = await startTestAuthority()
    const query = queryByOpenssl('-cert')
    const serials = [serialOf(await stamp(query, own))]
    await Promise.all(
      Array.from({ length: 8 }, () =>
        fetch(own.credentials.tsa_url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/timestamp-query' },
          body: Uint8Array.from(query),
        }),
      ),
    )
    const again = await own.restart()
    serials.push(serialOf(await stamp(query, again)))
    const state: unknown = await (await fetch(`${again.url}/_mock/state`)).json()
    expect(state).toMatchObject({ time_stamps: { length: 10 } })
    expect(serials).toEqual([1n, 10n])
    await again.close()
  })
})

describe('rejections', () => {
  it.each([
    ['SHA-512', ['-sha512'], 'unrecognized or unsupported algorithm identifier'],
    ['another policy', ['-tspolicy', '1.2.3.4'], 'the requested TSA policy is not supported by the TSA'],
  ])('refuse %s', async (_what, options, failure) => {
    const text = await stamp(queryByOpenssl(...options))
    expect(text).toContain('Status: Rejected.')
    expect(text).toContain(`Failure info: ${failure}`)
    expect(text).toContain('TST info:\nNot included.')
  })

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('hello')],
    ['a value that the ASN.1 library throws at', () => Buffer.from([28, 1, 0])],
    ['half a query', (query: Buffer) => query.subarray(0, 30)],
    ['a query and a byte', (query: Buffer) => Buffer.concat([query, Buffer.from([0])])],
  ])('refuse %s as badly formed', async (_what, body) => {
    expect(await stamp(body(queryByOpenssl()))).toContain('Failure info: the data submitted has the wrong format')
  })

  it('say what a rule says', async () => {
    await authority.control('/rules', { match: { operation: 'time-stamp' }, effect: { code: 'timeNotAvailable' }, times: 1 })
    expect(await stamp(queryByOpenssl())).toContain("Failure info: the TSA's time source is not available")
    expect(await stamp(queryByOpenssl())).toContain('Status: Granted.')
  })

  it('forge a signature by a rule, which the openssl command notices', async () => {
    await authority.control('/rules', { match: { operation: 'time-stamp' }, effect: { fault: 'bad-signature' }, times: 1 })
    await stamp(queryByOpenssl('-cert'))
    expect(() => verify('-queryfile', 'query.tsq')).toThrow()
  })
})
