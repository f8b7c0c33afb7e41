import { setLanguage } from '../../../../miniprogram/i18n/index'
import { refusals } from '../../../../miniprogram/i18n/refusals'
import type { Agreement } from '../../../../miniprogram/services/contract'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { offered, signed } from './papers'

async function open(agreement: Agreement): Promise<Rendered> {
  cloud.on('contract', 'open-agreement', agreement)
  const page = openPage('packages/contract/pages/agreement/agreement', { employerId: 'e1', applicationId: 'a1' })
  await flush()
  return page
}
const declined = (): unknown[] => cloud.callsOf('contract', 'decline-agreement').map(({ data }) => data)
const answered = { contractId: 'c1', declinedAt: '2026-03-01T12:00:00.000Z' }

it('declines with a reason once asked whether they are sure, and leads to the jobs', async () => {
  cloud.on('contract', 'decline-agreement', answered)
  const page = await open(offered)
  expect(text(page)).not.toContain('工钱不合适')
  await tapText(page, '不想签')
  await tapText(page, '工钱不合适')
  expect(phone.questions).toEqual(['不签，这个活的名额就让给别人。确定不签？'])
  expect(declined()).toEqual([{ employerId: 'e1', contractId: 'c1', reason: 'pay' }])
  expect(phone.toasts).toEqual(['好，不签了'])
  expect(phone.visited).toEqual(['/pages/jobs/jobs'])
})

it('does nothing when they are not sure, or think again', async () => {
  phone.agrees = false
  const page = await open(offered)
  await tapText(page, '不想签')
  await tapText(page, '别的原因')
  await tapText(page, '再想想')
  expect(declined()).toEqual([])
  expect(text(page)).not.toContain('别的原因')
})

it('says that it is signed already, with the way on', async () => {
  cloud.on('contract', 'decline-agreement', refusal('AGREEMENT_ALREADY_SIGNED'))
  const page = await open(offered)
  await tapText(page, '不想签')
  await tapText(page, '时间不合适')
  expect(text(page)).toContain(refusals.AGREEMENT_ALREADY_SIGNED.zh)
  expect(phone.visited).toEqual([])
})

it('shows a declined agreement as such, and leads to other jobs', async () => {
  const page = await open({ ...offered, status: 'declined' })
  expect(text(page)).toContain('你说了不签 这份不算数，可以看别的活')
  expect(text(page)).not.toContain('不想签')
  await tapText(page, '看别的活')
  expect(phone.visited).toEqual(['/pages/jobs/jobs'])
})

it.each(['signed', 'completed'] as const)('is not offered once it is %s', async (status) => {
  const shown = text(await open({ ...signed, status }))
  expect(shown).toContain('你已经签好了')
  expect(shown).not.toContain('不想签')
})

it('speaks English', async () => {
  setLanguage('en')
  const page = await open(offered)
  await tapText(page, 'I do not want to sign')
  expect(text(page)).toContain(
    'Why not? The pay The hours The place I do not understand all of it I have another job Another reason',
  )
})
