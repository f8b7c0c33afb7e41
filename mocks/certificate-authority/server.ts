import type { Hono } from 'hono'
import { ConnectionDropped, type MockContext, type MockEnv } from '../kit/exchange'
import { startMock, type MockDefinition, type MockOptions, type MockTools, type RunningMock } from '../kit/mock'
import { enrolmentAccount, listIssued, listIssuedKeys, loadAuthority, tables } from './entities'
import { EnrolmentRefusal } from './errors'
import { caCertificates } from './routes/ca-certificates'
import { simpleEnroll } from './routes/simple-enroll'
import { timeStamp } from './routes/time-stamp'
import { TIME_STAMP_POLICY } from './time-stamp'

const definition: MockDefinition = {
  name: 'certificate-authority',
  tables,
  operations: ['ca-certificates', 'simple-enroll', 'time-stamp'],
  register,
  credentials,
  state: listIssued,
  control,
  maxBodyBytes: 32_768,
}

/** Starts the certificate authority (EST, RFC 7030) and its time-stamp authority (RFC 3161). */
export function startCertificateAuthority(options: MockOptions): Promise<RunningMock> {
  return startMock(definition, options)
}

async function register(vendor: Hono<MockEnv>, tools: MockTools): Promise<void> {
  const authority = await loadAuthority(tools)
  vendor.get('/.well-known/est/cacerts', (c) => caCertificates(c, tools, authority))
  vendor.post('/.well-known/est/simpleenroll', (c) => simpleEnroll(c, tools, authority))
  vendor.post('/tsa', (c) => timeStamp(c, tools, authority))
  vendor.notFound((c) => c.text('This operation is not emulated; the README lists those that are.', 404))
  vendor.onError(answerError)
}

function control(app: Hono<MockEnv>, tools: MockTools): void {
  app.get('/certificates', async (c) => c.json(await listIssuedKeys(tools)))
}

/** Errors are a sentence in plain text (RFC 7030 §4.2.3). */
function answerError(error: Error, c: MockContext): Response {
  if (error instanceof EnrolmentRefusal) {
    return c.text(error.message, error.status, error.status === 401 ? { 'WWW-Authenticate': 'Basic realm="enrolment"' } : {})
  }
  if (!(error instanceof ConnectionDropped)) console.error(error)
  return c.text('Internal error.', 500)
}

async function credentials(tools: MockTools): Promise<Record<string, unknown>> {
  const { root, timeStamper } = await loadAuthority(tools)
  return {
    base_url: tools.url,
    tsa_url: `${tools.url}/tsa`,
    tsa_policy: TIME_STAMP_POLICY,
    enrolment_account: await enrolmentAccount(tools),
    ca_pem: root.certificate.toString('pem'),
    tsa_pem: timeStamper.certificate.toString('pem'),
  }
}
