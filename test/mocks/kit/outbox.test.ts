import { createPublicKey, verify } from 'node:crypto'
import { startCounter } from '../../support/mocks/counter'
import { startTestMock, type TestMock } from '../../support/mocks/mock'
import { startReceiver, type Receiver } from '../../support/mocks/receiver'

interface Kept {
  id: string
  attempts: number
  delivered_at: string | null
  next_attempt_at: string | null
  log: { status: number | null; outcome: string }[]
}

describe('the outbox', () => {
  let mock: TestMock
  let receiver: Receiver
  beforeAll(async () => {
    mock = await startTestMock(startCounter)
  })
  beforeEach(async () => {
    receiver = await startReceiver()
  })
  afterEach(() => receiver.close())
  afterAll(() => mock.close())

  const deliver = (): Promise<unknown> => mock.post('/_mock/outbox/deliver')
  /** The latest message. */
  const kept = async (): Promise<Kept> => ((await mock.get('/_mock/outbox')).body as [Kept])[0]
  const countAndTell = (): Promise<unknown> => mock.post(`/count?notify=${receiver.url}`)

  it('delivers at once what is due, signed', async () => {
    await countAndTell()
    await deliver()
    const [message] = receiver.received
    const { key } = (await mock.get('/_mock/credentials')).body as { key: string }
    const signature = Buffer.from(String(message?.headers['x-signature']), 'base64')
    expect(verify('RSA-SHA256', Buffer.from(message?.body ?? ''), createPublicKey(key), signature)).toBe(true)
    expect(await kept()).toMatchObject({ attempts: 1, next_attempt_at: null, log: [{ status: 204, outcome: 'delivered' }] })
  })

  it('retries on the schedule of the vendor, by the clock of the vendor, then gives up', async () => {
    receiver.answerWith(500)
    await countAndTell()
    const attempts: number[] = []
    for (const step of ['0s', '10s', '6s', '20s', '11s', '2d']) {
      await mock.advance(step)
      await deliver()
      attempts.push(receiver.received.length)
    }
    expect(attempts).toEqual([1, 1, 2, 2, 3, 3])
    expect(await kept()).toMatchObject({ attempts: 3, delivered_at: null, next_attempt_at: null })
  })

  it('signs each attempt anew', async () => {
    receiver.answerWith(500)
    await countAndTell()
    await deliver()
    await mock.advance('16s')
    await deliver()
    const [first, second] = receiver.received.map(({ headers }) => headers['x-sent-at'])
    expect(second).not.toBe(first)
    expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body)
  })

  it('sends again on request what was delivered before', async () => {
    await countAndTell()
    await deliver()
    expect((await mock.post(`/_mock/outbox/${(await kept()).id}/resend`)).status).toBe(200)
    await deliver()
    expect(receiver.received).toHaveLength(2)
    expect((await mock.post('/_mock/outbox/nobody/resend')).status).toBe(404)
  })

  it('sends twice when a rule loses the answer', async () => {
    await mock.rule({ operation: 'notify', subject: 'one' }, { fault: 'process-then-drop' })
    await countAndTell()
    await deliver()
    await mock.advance('16s')
    await deliver()
    expect(receiver.received).toHaveLength(2)
    expect((await kept()).log.map(({ outcome }) => outcome)).toEqual(['answer lost (rule)', 'delivered'])
  })

  it('sends nothing when a rule says so', async () => {
    await mock.rule({ operation: 'notify' }, { fault: 'drop-before' })
    await countAndTell()
    await deliver()
    expect(receiver.received).toHaveLength(0)
    expect((await kept()).log).toMatchObject([{ status: null, outcome: 'not sent (rule)' }])
  })

  it('keeps a message over a restart until somebody takes it', async () => {
    receiver.answerWith(503)
    await countAndTell()
    await deliver()
    await mock.restart()
    receiver.answerWith(200)
    await mock.advance('16s')
    await deliver()
    expect(receiver.received).toHaveLength(2)
    expect((await kept()).delivered_at).not.toBeNull()
  })

  it('tries again when nobody listens', async () => {
    await mock.post('/count?notify=http://127.0.0.1:9/nobody')
    await deliver()
    const { attempts, next_attempt_at, log } = await kept()
    expect({ attempts, status: log[0]?.status }).toEqual({ attempts: 1, status: null })
    expect(next_attempt_at).not.toBeNull()
  })
})
