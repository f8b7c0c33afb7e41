import { startTestInsurer, type TestInsurer } from '../insurer'

let insurer: TestInsurer

beforeAll(async () => {
  insurer = await startTestInsurer()
})

afterAll(async () => {
  await insurer.close()
})

it('lists four plans with integer rates in 1/100 fen', async () => {
  const { status, body } = await insurer.get('/v1/plans')
  expect(status).toBe(200)
  expect(body['plans']).toMatchObject([
    { code: 'DAILY_ACCIDENT', unit: 'DAY', maximumAge: 65, rateByClass: { 1: 12_000, 4: 32_000 } },
    { code: 'DAILY_ACCIDENT_SENIOR', unit: 'DAY', minimumAge: 50, maximumAge: 75 },
    { code: 'EMPLOYER_LIABILITY', unit: 'DAY', rateByClass: { 1: 18_000, 6: 99_000 } },
    { code: 'STATE_INJURY', unit: 'ORDER', rateByTrade: { RIDE_HAILING: 100, CITY_FREIGHT: 1_800 } },
  ])
})
