import { canonicalRequest, parseAuthorization, sameSignature, sha256, signatureOf } from '../../../mocks/tencent-faceid/signature'

/** The vendor's published example: the escapes stand in the body as they are here. */
const body = String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`
const headers = [
  ['content-type', 'application/json; charset=utf-8'],
  ['host', 'cvm.tencentcloudapi.com'],
] as const

describe('TC3-HMAC-SHA256', () => {
  it('hashes the published body', () => {
    expect(sha256(body)).toBe('35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064')
  })

  it('hashes the published canonical request', () => {
    expect(sha256(canonicalRequest({ headers, body }))).toBe('5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031')
  })

  it('hashes the published canonical request with the action among the signed headers', () => {
    const signed = [...headers, ['x-tc-action', 'describeinstances']] as const
    expect(sha256(canonicalRequest({ headers: signed, body }))).toBe(
      '7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84',
    )
  })

  it('changes with each part that is signed', () => {
    const scope = { date: '2019-02-25', service: 'cvm' }
    const request = { headers, body }
    const signed = { timestamp: '1551113065', request }
    const signatures = [
      signatureOf('secret', scope, signed),
      signatureOf('another', scope, signed),
      signatureOf('secret', { ...scope, date: '2019-02-26' }, signed),
      signatureOf('secret', { ...scope, service: 'faceid' }, signed),
      signatureOf('secret', scope, { ...signed, timestamp: '1551113066' }),
      signatureOf('secret', scope, { ...signed, request: { headers, body: `${body} ` } }),
      signatureOf('secret', scope, { ...signed, request: { headers: [], body } }),
    ]
    expect(new Set(signatures).size).toBe(signatures.length)
    expect(signatures[0]).toMatch(/^[0-9a-f]{64}$/)
  })

  it('compares whole signatures only', () => {
    expect([sameSignature('ab', 'ab'), sameSignature('ab', 'ac'), sameSignature('ab', 'abc')]).toEqual([true, false, false])
  })
})

describe('an Authorization header', () => {
  const header = `TC3-HMAC-SHA256 Credential=AKID1/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=${'a'.repeat(64)}`

  it('has six parts', () => {
    expect(parseAuthorization(header)).toEqual({
      secretId: 'AKID1',
      date: '2019-02-25',
      service: 'cvm',
      signedHeaders: ['content-type', 'host'],
      signature: 'a'.repeat(64),
    })
  })

  it.each([
    ['', 'nothing'],
    [header.replace('TC3-HMAC-SHA256', 'HmacSHA256'), 'another algorithm'],
    [header.replace('tc3_request', 'tc2_request'), 'another end of the scope'],
    [header.replace('2019-02-25', '20190225'), 'a day in another form'],
    [header.replace(/a{64}/, 'a'.repeat(63)), 'a short signature'],
    [header.replace(/a{64}/, 'A'.repeat(64)), 'a signature in capitals'],
    [header.replace(';host', ';Host'), 'a header name in capitals'],
    [`${header} `, 'something behind it'],
  ])('is nothing when it is "%s": %s', (given) => {
    expect(parseAuthorization(given)).toBeUndefined()
  })
})
