import * as v from 'valibot'
import { readCatalogue } from '../../../simulator/scenarios/catalogue'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

const words = v.object({ zh: v.string(), en: v.string() })
const prepared = v.object({ persona: v.string(), code: v.string(), steps: v.array(words), page: v.string() })
const session = v.object({ token: v.string() })

describe('the door of the scenarios', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud()
  })
  afterAll(() => cloud.stop())

  it('lists the catalogue by name, with a title in two languages and the rule', async () => {
    const listed: unknown = await (await fetch(`${cloud.url}/dev/scenarios`)).json()
    expect(listed).toEqual(readCatalogue().map(({ name, title, rule }) => ({ name, title, rule })))
  })

  it('leaves the phone of a new person right before the steps', async () => {
    const said = await cloud.post('/dev/scenarios/clock-in-too-far', {})
    const { code, steps } = v.parse(prepared, said.body)
    const { token } = v.parse(session, (await cloud.post('/login', { code })).body)
    const card = await cloud.post('/cloud/account', { action: 'get-work-card' }, token)
    expect(card.body).toMatchObject({ ok: true, data: { nextStep: { code: 'CLOCK_IN' } } })
    expect(steps.map(({ en }) => en).join('\n')).toContain('TOO_FAR_FROM_SITE')
  })

  it('prepares the same situation again for another person', async () => {
    const [first, second] = [
      await cloud.post('/dev/scenarios/clock-in-too-far', {}),
      await cloud.post('/dev/scenarios/clock-in-too-far', {}),
    ]
    expect(v.parse(prepared, first.body).persona).not.toBe(v.parse(prepared, second.body).persona)
  })

  it('does not know a scenario that is not in the catalogue', async () => {
    expect((await cloud.post('/dev/scenarios/nothing-like-it', {})).body).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
  })
})
