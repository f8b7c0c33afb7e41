import { consentVersions } from '../../../cloudfunctions/shared/domain/consent'
import { idNumberOf } from '../../../simulator/demo/people'
import { aPerson, becomeWorker, refusalOf, verify } from '../../support/onboarding'
import { openidOf, startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: '2026-03-02T12:00:00+08:00', mocks: ['weixin', 'tencent-faceid'] })
})
afterEach(() => world.mock('tencent-faceid').clearRules())
afterAll(() => world.close())

const person = aPerson({ name: '欧阳娜', sequence: 501 })
const consents = { idNumber: consentVersions['id-number'] }

async function photoOf({ name, idNumber }: typeof person, ...flaws: string[]): Promise<string> {
  const made = await world.mock('tencent-faceid').post('/card-photos', { name, id_card: idNumber, flaws })
  return (made as { image_base64: string }).image_base64
}

async function ask(persona: string, photo: string): Promise<{ code: string; detail: Readonly<Record<string, unknown>> }> {
  return refusalOf(world, [persona, 'identity', 'read-document', { photo, consents }])
}

describe('reading the photo of a document', () => {
  it('gives name and number to the worker, and keeps nothing of either but the consent and a count', async () => {
    await becomeWorker(world, 'li-na')
    const photo = await photoOf(person)
    const reply = await world.expectOk('li-na', 'identity', 'read-document', { photo, consents }, 'key-of-this-reading')
    expect(reply).toEqual({ ...person, isDoubtful: false })
    const { db } = world.environment
    const tables = ['document_reading', 'verification', 'identity', 'idempotency'] as const
    const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
    for (const trace of [person.name, person.idNumber, photo.slice(0, 200)])
      for (const kept of [JSON.stringify(rows), world.logLines.join('\n')]) expect(kept).not.toContain(trace)
    expect(rows[0]).toMatchObject([{ readings: 1 }])
    const given = await db.selectFrom('consent').select('scope').where('openid', '=', openidOf('li-na')).execute()
    expect(given.map(({ scope }) => scope)).toContain('id-number')
  })

  it.each([
    ['blurred', 'PHOTO_BLURRED'],
    ['unreadable', 'PHOTO_UNREADABLE'],
    ['copy', 'PHOTO_NOT_ORIGINAL'],
    ['reshoot', 'PHOTO_NOT_ORIGINAL'],
    ['edited', 'PHOTO_NOT_ORIGINAL'],
  ])('that is %s is refused with %s', async (flaw, code) => {
    await becomeWorker(world, `flawed-${flaw}`)
    expect((await ask(`flawed-${flaw}`, await photoOf(person, flaw))).code).toBe(code)
  })

  it('fills the form and asks for a look when the card is cut off, or the register has another name to the number', async () => {
    await becomeWorker(world, 'looks-again')
    const stranger = { ...person, idNumber: idNumberOf({ region: '119902', born: [1990, 3, 7], order: 1 }) }
    for (const photo of [await photoOf(person, 'border'), await photoOf(stranger)]) {
      const reply = await world.expectOk('looks-again', 'identity', 'read-document', { photo, consents })
      expect(reply).toMatchObject({ name: person.name, isDoubtful: true })
    }
  })

  it.each(['InternalError', 'UnauthorizedOperation.Arrears', 'FailedOperation.UnKnown'])(
    'is refused with PHOTO_READING_DOWN when the vendor says %s',
    async (code) => {
      const persona = `down-${code.toLowerCase().replaceAll('.', '-')}`
      await becomeWorker(world, persona)
      const rule = { match: { operation: 'id-card-ocr-verification' }, effect: { code }, times: 1 }
      await world.mock('tencent-faceid').post('/rules', rule)
      expect(await ask(persona, await photoOf(person))).toEqual({ code: 'PHOTO_READING_DOWN', detail: {} })
    },
  )

  it('needs the consent in its present version, a picture, and somebody who is not verified yet', async () => {
    await becomeWorker(world, 'careless')
    const photo = await photoOf(person)
    const old = { photo, consents: { idNumber: '2020-01-01' } }
    expect((await refusalOf(world, ['careless', 'identity', 'read-document', old])).code).toBe('CONSENT_MISSING')
    expect((await ask('careless', 'not base64')).code).toBe('MALFORMED_REQUEST')
    expect((await ask('careless', 'R0lGODlhAQABAAAAACw=')).code).toBe('PHOTO_UNREADABLE')
    await verify(world, 'careless', aPerson({ sequence: 502 }))
    expect((await ask('careless', photo)).code).toBe('ALREADY_VERIFIED')
  })

  it('is possible ten times a day, also when the taps arrive at once, and again after midnight in Shanghai', async () => {
    await becomeWorker(world, 'eager')
    const photo = await photoOf(person)
    const taps = Array.from({ length: 12 }, () => world.call('eager', 'identity', 'read-document', { photo, consents }))
    const answers = await Promise.all(taps)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
    expect(await ask('eager', photo)).toEqual({
      code: 'PHOTO_READINGS_USED_UP',
      detail: { until: '2026-03-02T16:00:00.000Z' },
    })
    await world.clock.set('2026-03-03T00:00:00+08:00')
    expect(await world.expectOk('eager', 'identity', 'read-document', { photo, consents })).toMatchObject(person)
  })
})
