import { setLanguage } from '../../../../miniprogram/i18n/index'
import { refusals } from '../../../../miniprogram/i18n/refusals'
import type { TemplateText } from '../../../../miniprogram/services/template'
import { fire, flush, shows, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { call, openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'

const route = 'packages/employer/pages/template/template'
const query = { kind: 'labour-service' }
const at = '2026-11-20T02:00:00.000Z'
const template: TemplateText = {
  kind: 'labour-service',
  title: '劳务协议',
  version: 2,
  newestVersion: 2,
  publishedAt: at,
  sections: [
    { heading: '双方', text: '甲方{用工单位}' },
    { heading: '报酬', text: '每小时 {时薪}' },
  ],
  variables: [
    { name: '用工单位', required: true },
    { name: '时薪', required: true },
    { name: '休息', required: false },
  ],
  signed: 12,
  mayEdit: true,
}
const draft: TemplateText = {
  ...template,
  draft: { sections: [{ heading: '草', text: '{用工单位}{时薪}' }], sha256: 'd'.repeat(64), savedAt: at },
}

describePageStates(route, {
  asks: ['template', 'read-template'],
  query,
  done: {
    reply: template,
    shows: [
      '劳务协议 现在用第 2 版 12 个工人签着这一类',
      '第 1 条的标题',
      '第 2 条的内容',
      '加一条',
      '用工单位 时薪 休息',
      '发布第 3 版',
    ],
  },
  refused: 'NOT_ALLOWED',
})

async function open(...replies: TemplateText[]): Promise<Rendered> {
  cloud.on('template', 'read-template', ...replies)
  cloud.on('template', 'save-draft', { sha256: 'a'.repeat(64), savedAt: at })
  const page = openPage(route, query)
  await flush()
  return page
}
const sent = (action: 'save-draft' | 'publish-template' | 'compare-templates'): unknown[] =>
  cloud.callsOf('template', action).map(({ data }) => data)
async function write(page: Rendered, index: number, edit: object): Promise<void> {
  const editor = page.querySelectorAll('.template__section')[index]
  if (!editor) throw new Error('there is no such section')
  await fire(editor, 'edit', edit)
}

it('opens what was asked for, and what is drafted instead of what is published', async () => {
  const page = await open(draft)
  expect(cloud.callsOf('template', 'read-template').map(({ data }) => data)).toEqual([query])
  expect(text(page)).toContain('下面是没发布的草稿')
  expect(page.querySelectorAll('.template__section')).toHaveLength(1)
})

it('keeps what is being written while the page is left and shown again', async () => {
  const page = await open(template)
  await write(page, 1, { text: '每小时 {时薪}，当天发' })
  await call(page, 'onShow')
  await tapText(page, '存草稿')
  expect(sent('save-draft')).toEqual([
    { kind: 'labour-service', sections: [template.sections[0], { heading: '报酬', text: '每小时 {时薪}，当天发' }] },
  ])
})

it('puts a variable where the cursor stands, and at the end when it stands nowhere', async () => {
  const page = await open(template)
  await write(page, 0, { text: '甲方{用工单位}', cursor: 2 })
  await tapText(page, '休息')
  await write(page, 1, { heading: '工钱' })
  await tapText(page, '存草稿')
  expect(sent('save-draft')).toMatchObject([{ sections: [{ text: '甲方{休息}{用工单位}' }, { heading: '工钱' }] }])
})

it('says which words are missing, and publishes nothing without them', async () => {
  const page = await open(template)
  await write(page, 1, { text: '面议' })
  expect(text(page)).toContain('还少这些词：时薪')
  await tapText(page, '发布第 3 版')
  expect([phone.questions, sent('publish-template')]).toEqual([[], []])
})

it('adds a section and removes one when they are sure', async () => {
  const page = await open(template)
  await tapText(page, '加一条')
  await write(page, 2, { heading: '新的', text: '字' })
  const first = page.querySelectorAll('.template__section')[0]
  if (first) await fire(first, 'remove')
  expect(phone.questions).toEqual(['删掉「双方」？'])
  await tapText(page, '存草稿')
  expect(sent('save-draft')).toMatchObject([{ sections: [{ heading: '报酬' }, { heading: '新的', text: '字' }] }])
})

it('saves before it compares, once, and shows what the workers will see', async () => {
  cloud.on('template', 'compare-templates', {
    sections: [
      { change: 'same', heading: '双方', pieces: [{ kind: 'same', text: '甲方' }] },
      { change: 'added', heading: '新的', pieces: [{ kind: 'added', text: '一条' }] },
    ],
  })
  const page = await open(draft)
  await tapText(page, '看改了什么')
  expect([sent('save-draft'), sent('compare-templates')]).toEqual([[], [{ kind: 'labour-service', from: 2, to: 'draft' }]])
  expect(text(page)).toContain('和第 2 版比，改了什么 工人看到的就是这样')
  expect(text(page)).toContain('新的 新加一条 一条')
  expect(text(page)).not.toContain('甲方')
})

it('publishes what it has saved, after saying whom it asks to sign, and goes on with the new version', async () => {
  cloud.on('template', 'publish-template', { version: 3, asked: 12 })
  const page = await open(template, { ...template, version: 3, newestVersion: 3 })
  await write(page, 1, { text: '每小时 {时薪}，当天发' })
  await tapText(page, '发布第 3 版')
  expect(phone.questions).toEqual(['发布后改不了，会请 12 个工人看过改动再签。发布？'])
  expect(sent('save-draft')).toHaveLength(1)
  expect(sent('publish-template')).toEqual([{ kind: 'labour-service', draftSha256: 'a'.repeat(64) }])
  expect(text(page)).toContain('发布第 4 版')
})

it.each(['TEMPLATE_UNCHANGED', 'TEMPLATE_DRAFT_CHANGED', 'TEMPLATE_EMPTY', 'TEMPLATE_CHARACTER_MISSING'] as const)(
  'keeps what was written when publishing is refused with %s',
  async (code) => {
    cloud.on('template', 'publish-template', refusal(code))
    const page = await open(draft)
    await tapText(page, '发布第 3 版')
    expect(text(page)).toContain(refusals[code].zh)
    expect(page.querySelectorAll('.template__section')).toHaveLength(1)
  },
)

it.each([
  ['TEMPLATE_VARIABLE_UNKNOWN', { variable: '时新' }, ['「时新」不认识，请点下面的词', '“时新” is unknown: tap a word below']],
  [
    'TEMPLATE_VARIABLE_UNKNOWN',
    { variable: '一'.repeat(40) },
    [`「${'一'.repeat(12)}…」不认识`, `“${'一'.repeat(12)}…” is unknown`],
  ],
  ['TEMPLATE_CHARACTER_MISSING', { character: '🙂' }, ['「🙂」印不出来，请换一个', '“🙂” cannot be printed: use another']],
  ['TEMPLATE_VARIABLE_MISSING', { variable: '时薪' }, ['少了「时薪」这个词，请加上', '“时薪” must be in the text']],
  ['TEMPLATE_EMPTY', { section: 2 }, ['第 2 条没写标题或内容', 'Section 2 has no heading or no text']],
  ['TEMPLATE_TOO_LONG', { section: 2, characters: 1200 }, ['第 2 条太长，请删短', 'Section 2 is too long: please shorten it']],
  ['TEMPLATE_TOO_LONG', { sections: 20 }, [refusals.TEMPLATE_TOO_LONG.zh, refusals.TEMPLATE_TOO_LONG.en]],
] as const)('names what %s is about', async (code, detail, [zh, en]) => {
  cloud.on('template', 'publish-template', refusal(code, detail), refusal(code, detail))
  const page = await open(draft)
  await tapText(page, '发布第 3 版')
  expect(text(page)).toContain(zh)
  setLanguage('en')
  await tapText(page, '发布第 3 版')
  expect(text(page)).toContain(en)
})

it('is read by who may not edit it, and says who may', async () => {
  const page = await open({ ...template, mayEdit: false })
  expect(text(page)).toContain('单位的负责人才能改，你可以看')
  expect(text(page)).toContain('双方 甲方{用工单位} 报酬 每小时 {时薪}')
  for (const label of ['加一条', '存草稿', '看改了什么', '发布第 3 版']) expect(text(page)).not.toContain(label)
  expect(page.querySelectorAll('.template__section')).toHaveLength(0)
})

it('hands on every letter from the fields', async () => {
  const page = await open(template)
  const area = within(page, '.template__section', '.section-editor__text')
  await fire(area, 'input', { value: '每小时{时薪}{用工单位}', cursor: 3 })
  await fire(area, 'focus')
  await tapText(page, '存草稿')
  expect(sent('save-draft')).toMatchObject([{ sections: [{ heading: '双方', text: '每小时{时薪}{用工单位}' }, {}] }])
  expect(shows(page, 'text-changes')).toBe(false)
})

it('speaks English', async () => {
  setLanguage('en')
  for (const line of ['In use: version 2', 'Add a section', 'Publish version 3'])
    expect(text(await open(template))).toContain(line)
})
