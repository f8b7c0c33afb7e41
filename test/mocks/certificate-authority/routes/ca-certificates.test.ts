import { certificateOf, startTestAuthority, type TestAuthority } from '../certificate-authority'

let authority: TestAuthority

beforeAll(async () => {
  authority = await startTestAuthority()
})

afterAll(async () => {
  await authority.close()
})

it('gives the test root to anybody, as PKCS#7 in base64', async () => {
  const answer = await fetch(`${authority.url}/.well-known/est/cacerts`)
  expect(answer.headers.get('content-type')).toBe('application/pkcs7-mime')
  expect(answer.headers.get('content-transfer-encoding')).toBe('base64')
  const text = certificateOf(authority, { status: answer.status, headers: answer.headers, text: await answer.text() })
  expect(text).toContain('commonName=灵工卡测试根证书(仅供测试)')
  expect(text).toMatch(/Basic Constraints: critical\s+CA:TRUE, pathlen:0/)
  expect(authority.folder.openssl('verify', '-x509_strict', '-CAfile', 'ca.pem', 'certificate.pem')).toBe('certificate.pem: OK\n')
})

it('says of an operation that it does not emulate so', async () => {
  const answer = await fetch(`${authority.url}/.well-known/est/simplereenroll`, { method: 'POST' })
  expect([answer.status, await answer.text()]).toEqual([404, 'This operation is not emulated; the README lists those that are.'])
})
