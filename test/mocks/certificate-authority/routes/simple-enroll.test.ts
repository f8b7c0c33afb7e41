import { certificateOf, enrol, requestByOpenssl, startTestAuthority, type TestAuthority } from '../certificate-authority'

let authority: TestAuthority

beforeAll(async () => {
  authority = await startTestAuthority()
})

afterAll(async () => {
  await authority.close()
})

const HMAC = 'hmac-9f86d081884c7d65'

describe('simpleenroll', () => {
  it('certifies a P-256 request of the openssl command for one day of signing documents', async () => {
    const answer = await enrol(authority, requestByOpenssl(authority, `/CN=张三/serialNumber=${HMAC}`))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pkcs7-mime; smime-type=certs-only')
    const text = certificateOf(authority, answer)
    expect(authority.folder.openssl('verify', '-x509_strict', '-CAfile', 'ca.pem', 'certificate.pem')).toBe(
      'certificate.pem: OK\n',
    )
    expect(text).toContain('commonName=张三')
    expect(text).toContain(`serialNumber=${HMAC}`)
    expect(text).toMatch(/Basic Constraints: critical\s+CA:FALSE/)
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Digital Signature, Non Repudiation\n/)
    expect(text).toMatch(/Extended Key Usage: \s+1\.3\.6\.1\.5\.5\.7\.3\.36, E-mail Protection\n/)
    expect(text).toContain('X509v3 Subject Key Identifier')
    expect(text).toContain('X509v3 Authority Key Identifier')
    const [, from = '', to = ''] = /Not Before: (.*)\n\s*Not After : (.*)\n/.exec(text) ?? []
    expect(Date.parse(to) - Date.parse(from)).toBe(24 * 3_600_000)
  })

  it('certifies the key of the request and no other', async () => {
    const answer = await enrol(authority, requestByOpenssl(authority, '/CN=张三'))
    certificateOf(authority, answer)
    const certified = authority.folder.openssl('x509', '-in', 'certificate.pem', '-noout', '-pubkey')
    expect(certified).toBe(authority.folder.openssl('ec', '-in', 'key.pem', '-pubout'))
  })

  it('keeps a name with a comma one name', async () => {
    const text = certificateOf(authority, await enrol(authority, requestByOpenssl(authority, '/CN=王五, CN=恶意')))
    const subject = /Subject: *\n([\s\S]*?)\s*Subject Public Key Info/.exec(text)?.[1]?.trim().split(/\n\s*/)
    expect(subject).toEqual(['countryName=CN', 'commonName=王五, CN=恶意'])
  })

  it.each(['䶮', '李𠮷', '买买提·阿卜杜拉', '欧阳 娜娜', 'O"Brien;<x>'])('certifies the name %s as it is', async (name) => {
    const text = certificateOf(authority, await enrol(authority, requestByOpenssl(authority, `/CN=${name}`)))
    expect(text).toContain(`commonName=${name}\n`)
  })

  it('certifies an organization', async () => {
    const request = requestByOpenssl(authority, '/C=CN/O=示例劳务服务有限公司/CN=示例劳务服务有限公司')
    expect(certificateOf(authority, await enrol(authority, request))).toContain('organizationName=示例劳务服务有限公司')
  })

  it('gives a request that wants to be an authority an end-entity certificate', async () => {
    const wish = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign']
    const text = certificateOf(authority, await enrol(authority, requestByOpenssl(authority, '/CN=张三', ...wish)))
    expect(text).toContain('CA:FALSE')
    expect(text).not.toContain('Certificate Sign')
  })

  it.each([
    ['RSA', ['-newkey', 'rsa:2048']],
    ['P-384', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384']],
    ['Ed25519', ['-newkey', 'ed25519']],
  ])('refuses a key of kind %s', async (_kind, options) => {
    const request = ['-new', '-nodes', '-subj', '/CN=Zhang San', '-keyout', 'other.pem', '-outform', 'DER', '-out', 'other.der']
    authority.folder.openssl('req', ...options, ...request)
    const answer = await enrol(authority, authority.folder.read('other.der'))
    expect([answer.status, answer.text]).toEqual([400, 'Only P-256 keys are certified.'])
  })

  it.each([
    ['name', (bytes: Buffer) => bytes.indexOf('Zhang')],
    ['signature', (bytes: Buffer) => bytes.length - 1],
  ])('refuses a request whose %s was changed', async (_what, position) => {
    const request = requestByOpenssl(authority, '/CN=Zhang San')
    const at = position(request)
    request.writeUInt8(request.readUInt8(at) ^ 1, at)
    const answer = await enrol(authority, request)
    expect([answer.status, answer.text]).toEqual([400, 'The signature of the certification request does not match its key.'])
  })

  it('certifies a key once, even when it is asked twice at the same time', async () => {
    const request = requestByOpenssl(authority, '/CN=张三')
    const answers = await Promise.all([enrol(authority, request), enrol(authority, request)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    const later = await enrol(authority, request)
    expect([later.status, later.text]).toEqual([400, 'This key has been certified before: one event, one key.'])
  })

  it.each([
    ['an identity number', '/CN=张三/serialNumber=11010519491231002X'],
    ['no name', `/serialNumber=${HMAC}`],
    ['two names', '/CN=张三/CN=李四'],
    ['a relative name of two parts', '/CN=张三+serialNumber=hmac-9f86d081884c7d65'],
    ['an e-mail address', '/CN=张三/emailAddress=a@example.org'],
    ['another country', '/C=US/CN=张三'],
    ['an invisible character', '/CN=张\u0007三'],
  ])('refuses a subject with %s', async (_what, subject) => {
    const answer = await enrol(authority, requestByOpenssl(authority, subject, '-multivalue-rdn'))
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(/subject|serialNumber/)
  })

  it.each(['', 'Basic d29ya2NhcmQ6d3Jvbmc=', 'Bearer x'])(
    'asks for the enrolment account when the authorization is "%s"',
    async (value) => {
      const answer = await enrol(authority, requestByOpenssl(authority, '/CN=张三'), { Authorization: value })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Basic realm="enrolment"')
    },
  )

  it('refuses a body that is no request', async () => {
    const request = requestByOpenssl(authority, '/CN=张三')
    expect((await enrol(authority, Buffer.from('not a request'))).status).toBe(400)
    expect((await enrol(authority, request.subarray(0, 80))).status).toBe(400)
    expect((await enrol(authority, Buffer.concat([request, Buffer.from([0])]))).status).toBe(400)
    expect((await enrol(authority, request, { 'Content-Type': 'text/plain' })).status).toBe(415)
  })

  it('does what a rule says: a refusal, or a certificate that gets lost on the way', async () => {
    await authority.control('/rules', {
      match: { operation: 'simple-enroll', commonName: '拒绝' },
      effect: { refuse: 'Not today.' },
    })
    const answer = await enrol(authority, requestByOpenssl(authority, '/CN=拒绝'))
    expect([answer.status, answer.text]).toEqual([400, 'Not today.'])

    const lost = { match: { operation: 'simple-enroll', commonName: '丢失' }, effect: { fault: 'process-then-drop' }, times: 1 }
    await authority.control('/rules', lost)
    const request = requestByOpenssl(authority, '/CN=丢失')
    await expect(enrol(authority, request)).rejects.toThrow('fetch failed')
    expect((await enrol(authority, request)).text).toContain('certified before')
  })
})

describe('restart', () => {
  it('keeps root, account and the keys that were seen', async () => {
    const before = await startTestAuthority()
    const request = requestByOpenssl(before, '/CN=张三')
    certificateOf(before, await enrol(before, request))
    const after = await before.restart()
    expect(after.credentials.ca_pem).toBe(before.credentials.ca_pem)
    expect(after.credentials.enrolment_account).toEqual(before.credentials.enrolment_account)
    expect((await enrol(after, request)).status).toBe(400)
    certificateOf(after, await enrol(after, requestByOpenssl(after, '/CN=李四')))
    expect(after.folder.openssl('verify', '-CAfile', 'ca.pem', 'certificate.pem')).toBe('certificate.pem: OK\n')
    await after.close()
  })
})
