import { contractCode } from '../../../cloudfunctions/shared/domain/contract-code'
import { opened, startAgreementWorld } from '../../support/agreement-life'
import { refusalOf } from '../../support/onboarding'
import type { World } from '../../support/world'

let world: World
let code: string
beforeAll(async () => {
  const started = await startAgreementWorld()
  ;({ world } = started)
  const agreement = await world.expectOk('li-na', 'contract', 'open-agreement', {
    ...(await opened(world, 'li-na', { job: started.job, sequence: 91 })),
  })
  code = contractCode(agreement, agreement.textSha256)
})
afterAll(() => world.close())

it('tells whoever has the code what is stored: both sides, the worker masked, and where it stands', async () => {
  const record = await world.expectOk({ kind: 'web' }, 'evidence', 'get-record', { d: code })
  expect(record).toMatchObject({ employerName: '雇主 boss', workerName: '李*', status: 'viewed' })
  expect(Object.keys(record).sort()).toEqual(['employerName', 'sentAt', 'status', 'title', 'workerName'])
})

it.each([
  ['with another end', () => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`],
  ['of nothing', () => 'x'],
])('says NOT_FOUND to a code %s', async (_, make) => {
  expect((await refusalOf(world, [{ kind: 'web' }, 'evidence', 'get-record', { d: make() }])).code).toBe('NOT_FOUND')
})
