import * as v from 'valibot'
import { durationMs } from '../../../mocks/kit/clock'
import { startCounter } from '../../support/mocks/counter'
import { startTestMock, type TestMock } from '../../support/mocks/mock'

const reading = v.object({
  now: v.pipe(v.string(), v.transform(Date.parse)),
  wire_now: v.pipe(v.string(), v.transform(Date.parse)),
})

describe('the clock of a mock', () => {
  let mock: TestMock
  beforeAll(async () => {
    mock = await startTestMock(startCounter)
  })
  afterAll(() => mock.close())

  const offsetMs = async (): Promise<number> => {
    const { now, wire_now } = v.parse(reading, (await mock.get('/_mock/clock')).body)
    return now - wire_now
  }

  it('is the real one until somebody moves it', async () => {
    expect(Math.abs(await offsetMs())).toBeLessThan(1000)
  })

  it('moves ahead by a duration while the wire clock stays real', async () => {
    const realBefore = Date.now()
    await mock.advance('25h')
    await mock.advance('2d')
    const { wire_now } = v.parse(reading, (await mock.get('/_mock/clock')).body)
    expect(Math.abs((await offsetMs()) - 73 * 3_600_000)).toBeLessThan(1000)
    expect(wire_now).toBeGreaterThanOrEqual(realBefore)
    expect(wire_now).toBeLessThanOrEqual(Date.now())
  })

  it('is set to an instant and runs on from there', async () => {
    const instant = Date.parse('2026-03-01T08:00:00Z')
    await mock.post('/_mock/clock', { set: '2026-03-01T08:00:00Z' })
    const first = v.parse(reading, (await mock.get('/_mock/clock')).body)
    expect(first.now).toBeGreaterThanOrEqual(instant)
    expect(first.now).toBeLessThan(instant + 5000)
    expect(v.parse(reading, (await mock.get('/_mock/clock')).body).now).toBeGreaterThan(first.now)
  })

  it('stands where it is told to until it is moved, and runs again when it is set', async () => {
    const nowOf = async (): Promise<number> => v.parse(reading, (await mock.get('/_mock/clock')).body).now
    await mock.post('/_mock/clock', { set: '2026-03-01T08:00:00Z', stand: true })
    expect(await nowOf()).toBe(Date.parse('2026-03-01T08:00:00Z'))
    await mock.advance('90s')
    expect([await nowOf(), await nowOf()]).toEqual([Date.parse('2026-03-01T08:01:30Z'), Date.parse('2026-03-01T08:01:30Z')])
    await mock.post('/_mock/clock', { set: '2026-03-01T08:00:00Z' })
    const first = await nowOf()
    expect(first).toBeGreaterThanOrEqual(Date.parse('2026-03-01T08:00:00Z'))
    expect(await nowOf()).toBeGreaterThan(first)
  })

  it.each([{ advance: 'soon' }, { advance: '-5m' }, { set: 'yesterday' }, { advance: '1h', set: '2026-03-01T08:00:00Z' }, {}])(
    'refuses %j and stays',
    async (change) => {
      const before = await offsetMs()
      expect((await mock.post('/_mock/clock', change)).status).toBe(400)
      expect(Math.abs((await offsetMs()) - before)).toBeLessThan(1000)
    },
  )

  it('reads durations in five units and no others', () => {
    expect(['7ms', '15s', '3m', '25h', '2d'].map(durationMs)).toEqual([7, 15_000, 180_000, 90_000_000, 172_800_000])
    expect(['', '5', '5w', '1h30m', '1.5h', ' 1h'].map(durationMs)).toEqual(Array(6).fill(undefined))
  })
})
