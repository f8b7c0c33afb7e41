import { setLanguage } from '../../../../miniprogram/i18n/index'
import { refusals } from '../../../../miniprogram/i18n/refusals'
import type { ToCountersign } from '../../../../miniprogram/services/countersign'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'

const route = 'packages/employer/pages/countersign/countersign'
const liNa = { contractId: 'c1', workerNo: 'WK1', workerName: '李娜', jobTitle: '分拣员', signedAt: '2026-11-20T02:05:00.000Z' }
const wangWei = { ...liNa, contractId: 'c2', workerNo: 'WK2', workerName: '王伟', jobTitle: '搬运' }
const both: ToCountersign = { contracts: [liNa, wangWei], count: 2 }
const none: ToCountersign = { contracts: [], count: 0 }

describePageStates(route, {
  asks: ['contract', 'list-to-countersign'],
  done: {
    reply: both,
    shows: ['工人签过字的协议', '全选', '李娜 分拣员 11月20日 10:05 签字', '王伟 搬运', '先选要盖章的', '盖章 0 份'],
  },
  empty: { reply: none, shows: ['没有要盖章的协议', '回今天'] },
  refused: 'NOT_ALLOWED',
})

async function open(...lists: ToCountersign[]): Promise<Rendered> {
  cloud.on('contract', 'list-to-countersign', ...lists)
  const page = openPage(route)
  await flush()
  return page
}
const sealed = (): unknown[] => cloud.callsOf('contract', 'countersign').map(({ data }) => data)

it('seals all that are selected once asked, and says of each what became of it', async () => {
  cloud.on('contract', 'countersign', {
    outcomes: [
      { contractId: 'c1', outcome: 'completed' },
      { contractId: 'c2', outcome: 'refused', code: 'VENDOR_UNAVAILABLE' },
    ],
  })
  const page = await open(both, { contracts: [wangWei], count: 1 })
  await tapText(page, '全选')
  await tapText(page, '盖章 2 份')
  expect(phone.questions).toEqual(['盖了章不能撤。盖 2 份？'])
  expect(sealed()).toEqual([{ contractIds: ['c1', 'c2'] }])
  expect(text(page)).toContain(`刚才盖的 李娜 盖好了 王伟 ${refusals.VENDOR_UNAVAILABLE.zh}`)
  expect(text(page)).toContain('盖章 1 份')
})

it('seals only what is selected', async () => {
  cloud.on('contract', 'countersign', { outcomes: [{ contractId: 'c2', outcome: 'completed' }] })
  const page = await open(both, { contracts: [liNa], count: 1 })
  await tapText(page, '全选')
  await tapText(page, '分拣员')
  await tapText(page, '盖章 1 份')
  expect(sealed()).toEqual([{ contractIds: ['c2'] }])
})

it('keeps saying what became of the last ones when none is left', async () => {
  cloud.on('contract', 'countersign', { outcomes: [{ contractId: 'c1', outcome: 'completed' }] })
  const page = await open({ contracts: [liNa], count: 1 }, none)
  await tapText(page, '全选')
  await tapText(page, '盖章 1 份')
  expect(text(page)).toContain('李娜 盖好了')
  expect(text(page)).toContain('没有要盖章的协议')
})

it('does nothing when nothing is selected, or they are not sure', async () => {
  phone.agrees = false
  const page = await open(both)
  await tapText(page, '盖章 0 份')
  await tapText(page, '全选')
  await tapText(page, '盖章 2 份')
  expect(phone.questions).toHaveLength(1)
  expect(sealed()).toEqual([])
})

it('keeps the choice when the cloud refuses', async () => {
  cloud.on('contract', 'countersign', refusal('TOO_MANY_REQUESTS'))
  const page = await open(both)
  await tapText(page, '全选')
  await tapText(page, '盖章 2 份')
  expect(text(page)).toContain(refusals.TOO_MANY_REQUESTS.zh)
  expect(text(page)).toContain('盖章 2 份')
})

it('says of an ending what it is, before it is sealed', async () => {
  const page = await open({ contracts: [{ ...liNa, lastDay: '2026-11-25' }], count: 1 })
  expect(text(page)).toContain('李娜 分拣员 · 结束协议，最后一天 11月25日')
})

it('says how many wait beyond those that are shown', async () => {
  expect(text(await open({ ...both, count: 41 }))).toContain('一共 41 份，一次最多盖 20 份')
})

it('speaks English', async () => {
  setLanguage('en')
  const read = text(await open(both))
  for (const line of ['Select all', 'Seal 0', 'Select what to seal first']) expect(read).toContain(line)
})
