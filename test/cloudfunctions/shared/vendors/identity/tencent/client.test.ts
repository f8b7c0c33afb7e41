import * as v from 'valibot'
import { ask, type FaceIdSection } from '../../../../../../cloudfunctions/shared/vendors/identity/tencent/client'
import { startTestFaceId, zhangSan, type TestFaceId } from '../../../../../mocks/tencent-faceid/faceid'
import { closedPort, startStub, type Stub } from '../../support/stub'
import { failureOf } from '../../support/vendor'
import { sectionOf } from './section'

const reply = v.object({ Result: v.string() })
const call = { action: 'IdCardVerification', parameters: zhangSan }

describe('an action of FaceID', () => {
  let faceid: TestFaceId
  let stub: Stub
  let section: FaceIdSection
  beforeAll(async () => {
    ;[faceid, stub] = await Promise.all([startTestFaceId(), startStub()])
    section = sectionOf(faceid)
  })
  afterAll(() => Promise.all([faceid.close(), stub.close()]))

  it('gives what was asked for and nothing else', async () => {
    expect(await ask(section, call, reply)).toEqual({ Result: '0' })
  })

  it.each([
    ['another secret', { FACEID_SECRET_KEY: 'guess' }, 'AuthFailure.SignatureFailure'],
    ['another key', { FACEID_SECRET_ID: 'AKIDexample00000000000' }, 'AuthFailure.SecretIdNotFound'],
  ])('is refused with %s, and not worth another try', async (_what, change, code) => {
    const failure = await failureOf(ask({ ...section, ...change }, call, reply))
    expect(failure).toMatchObject({ vendor: 'tencent-faceid', code, retryable: false, outcomeUnknown: false })
  })

  it.each([
    ['InternalError', true],
    ['RequestLimitExceeded', true],
    ['RequestLimitExceeded.UinLimitExceeded', true],
    ['ServiceUnavailable', true],
    ['ResourceUnavailable', true],
    ['ResourceInsufficient', true],
    ['FailedOperation.UnKnown', true],
    ['FailedOperation.RequestLimitExceeded', true],
    ['FailedOperation.DecryptSystemError', true],
    ['FailedOperation.VerificationFail', false],
    ['LimitExceeded', false],
    ['MissingParameter', false],
    ['UnauthorizedOperation.Arrears', false],
    ['AuthFailure.UnauthorizedOperation', false],
  ])('refused with %s may be tried again: %s', async (code, retryable) => {
    await faceid.rule({ operation: 'id-card-verification' }, { code })
    expect(await failureOf(ask(section, call, reply))).toMatchObject({ code, retryable, outcomeUnknown: false })
  })

  it.each([
    ['drop-before', 'CONNECTION_LOST'],
    ['process-then-drop', 'CONNECTION_LOST'],
    // the SDK does not notice the end of half an answer, and waits for the rest
    ['truncate', 'TIMEOUT'],
    ['process-then-500', 'HTTP_500'],
  ])('that meets %s may have been done', async (fault, code) => {
    await faceid.rule({ operation: 'id-card-verification' }, { fault })
    expect(await failureOf(ask(section, call, reply))).toMatchObject({ code, retryable: true, outcomeUnknown: true })
    expect(await ask(section, call, reply)).toEqual({ Result: '0' })
  })

  it('that reaches nobody has not been done', async () => {
    const down = { ...section, FACEID_ENDPOINT: await closedPort() }
    expect(await failureOf(ask(down, call, reply))).toMatchObject({
      code: 'ECONNREFUSED',
      retryable: true,
      outcomeUnknown: false,
    })
  })

  it.each([
    ['no JSON', 200, '<html>ok</html>', 'UNREADABLE_ANSWER'],
    ['no envelope', 200, '{"Result":"0"}', 'UNREADABLE_ANSWER'],
    ['an empty envelope', 200, '{"Response":{}}', 'UNREADABLE_ANSWER'],
    ['null', 200, 'null', 'UNREADABLE_ANSWER'],
    ['a result that is a number', 200, '{"Response":{"Result":0,"RequestId":"r"}}', 'UNREADABLE_ANSWER'],
    ['a gateway that is down', 502, '{"Response":{"Result":"0","RequestId":"r"}}', 'HTTP_502'],
    ['a redirection to nowhere', 404, '', 'HTTP_404'],
  ] as const)('answered with %s proves nothing', async (...[, status, body, code]) => {
    stub.answer((response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body))
    expect(await failureOf(ask({ ...section, FACEID_ENDPOINT: stub.url }, call, reply))).toMatchObject({ code })
  })

  it('is sent to the host and in the version of the product', async () => {
    stub.answer((response) => void response.writeHead(200).end('{"Response":{"Result":"0","RequestId":"r"}}'))
    await ask({ ...section, FACEID_ENDPOINT: stub.url }, call, reply)
    const { headers, body, url } = stub.received.at(-1) ?? {}
    expect(headers).toMatchObject({ 'x-tc-action': 'IdCardVerification', 'x-tc-version': '2018-03-01' })
    expect([url, body?.toString()]).toEqual(['/', JSON.stringify(zhangSan)])
  })
})
