import { answerRight, eveningBefore, postJob, refusalOf, registerEmployer, type JobKey } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'
import { actOf, openedAct, openedOnly, prepared, type Act } from './opened-act'

let world: World
let job: JobKey
let crooked: Act | undefined
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

async function eventNames({ contractId }: Act): Promise<string[]> {
  const events = world.environment.db.selectFrom('contract_event').select('event').where('contract_id', '=', contractId)
  return (await events.orderBy('seq').execute()).map(({ event }) => event)
}

describe('signing an agreement', () => {
  it.each<[string, unknown]>([
    ['a stroke of NaN', [[[Number.NaN, 1]]]],
    ['a stroke of Infinity', [[[Number.POSITIVE_INFINITY, 1]]]],
    ['a point that was lost on the way', [[[null, 1]]]],
    ['a point outside the pad', [[[10_001, 1]]]],
    ['a point before the pad', [[[-1, 1]]]],
    ['half a unit', [[[0.5, 1]]]],
    ['a point of three numbers', [[[1, 2, 3]]]],
    ['a stroke without a point', [[]]],
    ['no stroke', []],
    ['more than sixty strokes', Array.from({ length: 61 }, () => [[1, 1]])],
    ['a stroke of more than six hundred points', [Array.from({ length: 601 }, () => [1, 1])]],
    ['a picture', 'data:image/png;base64,iVBORw0KGgo='],
  ])('is refused with %s, and nothing is recorded', async (what, strokes) => {
    const persona = 'crooked'
    crooked ??= await openedAct(world, job, { persona, sequence: 69 })
    const refused = await refusalOf(world, [persona, 'contract', 'sign-agreement', { ...crooked, strokes }])
    expect([what, refused.code]).toEqual([what, 'MALFORMED_REQUEST'])
    expect(await eventNames(crooked)).toEqual(prepared)
  })

  it('takes as many points as fit into one call of the phone', async () => {
    const act = await openedAct(world, job, { persona: 'long', sequence: 70 })
    const strokes = Array.from({ length: 10 }, (_stroke, row) =>
      Array.from({ length: 600 }, (_point, step) => [step * 16, row * 1000 + (step % 7)] as [number, number]),
    )
    expect(JSON.stringify(strokes).length).toBeLessThan(100_000)
    await world.expectOk('long', 'contract', 'sign-agreement', { ...act, strokes })
    expect(await eventNames(act)).toContain('signed')
  })

  it.each([
    ['its questions', 'QUESTIONS_NOT_ANSWERED'],
    ['its intent', 'INTENT_NOT_CONFIRMED'],
  ])('is refused without %s', async (what, code) => {
    const persona = `without-${code.slice(0, 6).toLowerCase()}`
    const agreement = await openedOnly(world, job, { persona, sequence: 710 + what.length })
    if (code === 'INTENT_NOT_CONFIRMED') await answerRight(world, persona, agreement)
    const act = actOf(agreement)
    expect((await refusalOf(world, [persona, 'contract', 'sign-agreement', act])).code).toBe(code)
  })
})
