import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ mocks: ['insurer'] })
})
afterAll(() => world.close())

it.each([
  ['nothing that signs it', {}],
  [
    'a signature that anybody could write',
    { 'x-insurer-signature': 'AAAA', 'x-insurer-timestamp': '1772409600', 'x-insurer-nonce': 'n' },
  ],
])('refuses a notification with %s, and changes nothing', async (_, headers) => {
  const forged = { headers, body: JSON.stringify({ order_no: 'C-1', status: 'IN_FORCE' }) }
  const reply = await world.expectOk({ kind: 'vendor' }, 'notify', 'insurer', forged)
  expect(reply.status).toBe(401)
  expect(await world.environment.db.selectFrom('cover_event').selectAll().execute()).toEqual([])
})

it('is no door for phones', async () => {
  const answer = await world.call('li-na', 'notify', 'insurer', { headers: {}, body: '' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
})
