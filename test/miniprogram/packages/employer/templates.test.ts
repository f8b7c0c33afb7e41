import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { TemplateRow } from '../../../../miniprogram/services/template'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'

const route = 'packages/employer/pages/templates/templates'
const unused: TemplateRow = {
  kind: 'part-time',
  title: '非全日制劳动合同',
  version: 1,
  hasDraft: false,
  signed: 0,
  toSignAgain: 0,
}
const published: TemplateRow = {
  ...{ kind: 'labour-service', title: '劳务协议', version: 2, hasDraft: true, signed: 12, toSignAgain: 3 },
  publishedAt: '2026-11-20T02:00:00.000Z',
}
const all = { templates: [unused, published, { ...published, kind: 'cooperation' as const, title: '合作协议', toSignAgain: 0 }] }

describePageStates(route, {
  asks: ['template', 'list-templates'],
  done: {
    reply: all,
    shows: [
      '非全日制劳动合同 第 1 版 · 还没用过 还没人签',
      '劳务协议 第 2 版 · 11月20日 有草稿 3 人还没签新的',
      '合作协议 第 2 版 · 11月20日 有草稿 12 人都签了',
    ],
  },
  refused: 'NOT_ALLOWED',
})

async function open() {
  cloud.on('template', 'list-templates', all)
  const page = openPage(route)
  await flush()
  return page
}

it('opens the text of a kind', async () => {
  await tapText(await open(), '劳务协议')
  expect(phone.visited).toEqual(['/packages/employer/pages/template/template?kind=labour-service'])
})

it('speaks English', async () => {
  setLanguage('en')
  expect(text(await open())).toContain('Version 2 · ')
})
