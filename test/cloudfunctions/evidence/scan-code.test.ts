import { contractCode } from '../../../cloudfunctions/shared/domain/contract-code'
import {
  aPerson,
  apply,
  becomeWorker,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  verify,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
let code: string
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  const job = await postJob(world, 'boss')
  await becomeWorker(world, 'li-na')
  const { employerId, applicationId } = await apply(world, 'li-na', job)
  await verify(world, 'li-na', aPerson({ sequence: 91 }))
  const opened = await world.expectOk('li-na', 'contract', 'open-agreement', { employerId, applicationId })
  code = contractCode(opened, opened.textSha256)
})
afterAll(() => world.close())

it('tells whoever has scanned the code what is stored: both sides, the worker masked, and where it stands', async () => {
  const record = await world.expectOk('boss', 'evidence', 'scan-code', { d: code })
  expect(record).toMatchObject({ employerName: '雇主 boss', workerName: '李*', status: 'viewed' })
  expect(Object.keys(record).sort()).toEqual(['employerName', 'sentAt', 'status', 'title', 'workerName'])
})

it.each([
  ['with another end', () => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`],
  ['of nothing', () => 'x'],
])('says NOT_FOUND to a code %s', async (_, make) => {
  expect((await refusalOf(world, ['boss', 'evidence', 'scan-code', { d: make() }])).code).toBe('NOT_FOUND')
})
