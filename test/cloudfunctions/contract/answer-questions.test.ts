import { answersOf } from '../../../simulator/demo/reader'
import { eveningBefore, postJob, refusalOf, registerEmployer, type JobKey } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'
import { openedOnly } from './opened-act'

type Agreement = Awaited<ReturnType<typeof openedOnly>>
type Answer = CloudFunctions['contract']['answer-questions']['request']['answers'][number]

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterAll(() => world.close())

async function asked(persona: string, sequence: number): Promise<{ agreement: Agreement; right: Answer[] }> {
  const agreement = await openedOnly(world, job, { persona, sequence })
  const { questions } = await world.expectOk(persona, 'contract', 'get-signing', keyOf(agreement))
  return { agreement, right: answersOf(agreement, questions) }
}

const keyOf = ({ employerId, contractId }: Agreement) => ({ employerId, contractId })
const answer = (persona: string, agreement: Agreement, answers: Answer[]) =>
  world.expectOk(persona, 'contract', 'answer-questions', { ...keyOf(agreement), answers })
const next = ({ term, option }: Answer): Answer => ({ term, option: (option + 1) % 3 })

async function recorded({ contractId }: Agreement): Promise<unknown[]> {
  const events = world.environment.db.selectFrom('contract_event').select('data').where('contract_id', '=', contractId)
  return (await events.where('event', '=', 'questions').execute()).map(({ data }) => data)
}

describe('the questions about an agreement', () => {
  it('are done when all three are right, and that is recorded with the text', async () => {
    const { agreement, right } = await asked('reader', 1)
    expect(right).toHaveLength(3)
    expect(await answer('reader', agreement, right)).toEqual({
      results: right.map(({ term }) => ({ term, isRight: true })),
      isDone: true,
    })
    expect(await recorded(agreement)).toEqual([{ textSha256: agreement.textSha256, wrong: 0 }])
  })

  it('may be answered one by one and as often as it takes, and the wrong answers are counted', async () => {
    const { agreement, right } = await asked('guesser', 2)
    for (const each of right) {
      const wrong = next(each)
      expect(await answer('guesser', agreement, [wrong])).toEqual({
        results: [{ term: each.term, isRight: false }],
        isDone: false,
      })
      expect((await answer('guesser', agreement, [each])).results).toEqual([{ term: each.term, isRight: true }])
    }
    expect(await recorded(agreement)).toEqual([{ textSha256: agreement.textSha256, wrong: 3 }])
  })

  it('are recorded once, and what was right stays right', async () => {
    const { agreement, right } = await asked('again', 3)
    await Promise.all([answer('again', agreement, right), answer('again', agreement, right)])
    await answer('again', agreement, right.map(next))
    expect(await recorded(agreement)).toHaveLength(1)
    const { answered } = await world.expectOk('again', 'contract', 'get-signing', keyOf(agreement))
    expect(answered).toHaveLength(3)
  })

  it('are about the text: a job that is changed later changes no right answer', async () => {
    const { agreement, right } = await asked('early', 4)
    await world.environment.db
      .updateTable('job')
      .set({ pay_fen_per_hour: 9900, starts_at_local: '01:00' })
      .where('job_id', '=', job.jobId)
      .execute()
    expect((await answer('early', agreement, right)).isDone).toBe(true)
  })

  it('that are not asked are refused', async () => {
    const { agreement, right } = await asked('other', 5)
    const term = (['hours', 'place', 'insurance', 'quit'] as const).find((each) => !right.some((one) => one.term === each))
    const request = { ...keyOf(agreement), answers: [{ term, option: 0 }] }
    expect((await refusalOf(world, ['other', 'contract', 'answer-questions', request])).code).toBe('MALFORMED_REQUEST')
  })
})
