import { startCounter } from '../../support/mocks/counter'
import { startTestMock, type TestMock } from '../../support/mocks/mock'

describe('rules', () => {
  let mock: TestMock
  beforeAll(async () => {
    mock = await startTestMock(startCounter)
  })
  afterEach(async () => {
    await fetch(`${mock.url}/_mock/rules`, { method: 'DELETE' })
  })
  afterAll(() => mock.close())

  const said = async (query = ''): Promise<unknown> => {
    const { body } = await mock.post(`/count${query}`)
    return (body as { said: unknown }).said
  }

  it('decide the next outcomes as many times as they say, oldest first', async () => {
    await mock.rule({ operation: 'count' }, { say: 'first' }, 2)
    await mock.rule({ operation: 'count' }, { say: 'second' })
    expect([await said(), await said(), await said(), await said()]).toEqual(['first', 'first', 'second', 'counted'])
  })

  it('hold for good without times, and until they are deleted', async () => {
    await mock.post('/_mock/rules', { match: { operation: 'count' }, effect: { say: 'always' } })
    expect([await said(), await said(), await said()]).toEqual(['always', 'always', 'always'])
    await fetch(`${mock.url}/_mock/rules`, { method: 'DELETE' })
    expect(await said()).toBe('counted')
  })

  it('fit only requests with their fields, text and number alike', async () => {
    await mock.rule({ operation: 'count', color: 'red', size: 3 }, { say: 'red three' })
    expect([await said('?color=red'), await said('?color=blue&size=3')]).toEqual(['counted', 'counted'])
    expect(await said('?color=red&size=3')).toBe('red three')
  })

  it('are taken once even by requests at the same time', async () => {
    await mock.rule({ operation: 'count' }, { say: 'one' })
    await mock.rule({ operation: 'count' }, { say: 'two' })
    const answers = await Promise.all(Array.from({ length: 6 }, () => said()))
    expect(answers.sort()).toEqual(['counted', 'counted', 'counted', 'counted', 'one', 'two'])
  })

  it('show what is left of them', async () => {
    await mock.rule({ operation: 'count', color: 'red' }, { say: 'red' }, 3)
    await said('?color=red')
    const { body } = await mock.get('/_mock/rules')
    expect(body).toMatchObject([{ operation: 'count', match: { color: 'red' }, effect: { say: 'red' }, used: 1, times_left: 2 }])
  })

  it.each([
    ['an operation that the mock does not have', { match: { operation: 'cuont' }, effect: {} }],
    ['a fault that nobody knows', { match: { operation: 'count' }, effect: { fault: 'explode' } }],
    ['a delay without its length', { match: { operation: 'count' }, effect: { fault: 'delay' } }],
    ['no times at all', { match: { operation: 'count' }, effect: {}, times: 0 }],
    ['a misspelt member', { match: { operation: 'count' }, effects: {} }],
  ])('are refused for %s, since they would never fire', async (_why, rule) => {
    expect((await mock.post('/_mock/rules', rule)).status).toBe(400)
    expect((await mock.get('/_mock/rules')).body).toEqual([])
  })
})
