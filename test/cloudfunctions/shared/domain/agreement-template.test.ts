import { missingGlyphs } from '../../../../cloudfunctions/shared/document/missing-glyphs'
import {
  requireUsable,
  templateLimits,
  templateSha256,
  tidy,
  type TemplateSection,
} from '../../../../cloudfunctions/shared/domain/agreement-template'
import { Refusal } from '../../../../cloudfunctions/shared/refusal'
import { sha256 } from '../../../../cloudfunctions/shared/sha256'

const required = '{用工单位}和{劳动者}：{岗位}，{地点}，{上班时间}，{时薪}。'
const enough: TemplateSection = { heading: '双方', text: required }

function use(sections: TemplateSection[]): void {
  requireUsable({ title: '协议', sections }, missingGlyphs)
}

it.each<[string, object, TemplateSection[]]>([
  ['TEMPLATE_EMPTY', { section: 1 }, []],
  ['TEMPLATE_EMPTY', { section: 2 }, [enough, { heading: '', text: '字' }]],
  ['TEMPLATE_EMPTY', { section: 1 }, [{ heading: '双方', text: '' }]],
  ['TEMPLATE_TOO_LONG', { section: 2, characters: 1200 }, [enough, { heading: '长', text: '字'.repeat(1201) }]],
  ['TEMPLATE_TOO_LONG', { section: 1, characters: 1200 }, [{ ...enough, heading: '字'.repeat(31) }]],
  ['TEMPLATE_TOO_LONG', { sections: 20, characters: 8000 }, Array.from({ length: templateLimits.sections + 1 }, () => enough)],
  [
    'TEMPLATE_TOO_LONG',
    { sections: 20, characters: 8000 },
    Array.from({ length: 7 }, () => ({ heading: '长', text: '字'.repeat(1200) })),
  ],
  ['TEMPLATE_VARIABLE_UNKNOWN', { variable: '身份证号' }, [{ ...enough, text: `${required}{身份证号}` }]],
  ['TEMPLATE_VARIABLE_UNKNOWN', { variable: ' 时薪 ' }, [{ ...enough, text: `${required}{ 时薪 }` }]],
  ['TEMPLATE_VARIABLE_UNKNOWN', { variable: '' }, [{ ...enough, text: `${required}{}` }]],
  ['TEMPLATE_VARIABLE_UNKNOWN', { variable: '{' }, [{ ...enough, text: `${required}{时薪` }]],
  ['TEMPLATE_VARIABLE_UNKNOWN', { variable: '{' }, [{ ...enough, text: `${required}{{时薪}` }]],
  ['TEMPLATE_VARIABLE_UNKNOWN', { variable: 'constructor' }, [{ ...enough, heading: '{constructor}' }]],
  ...['用工单位', '劳动者', '岗位', '地点', '上班时间', '时薪'].map((variable): [string, object, TemplateSection[]] => [
    'TEMPLATE_VARIABLE_MISSING',
    { variable },
    [{ ...enough, text: required.replace(`{${variable}}`, variable) }],
  ]),
  ['TEMPLATE_CHARACTER_MISSING', { character: '𠮷' }, [{ ...enough, text: `${required}𠮷` }]],
  ['TEMPLATE_CHARACTER_MISSING', { character: 'U+202E' }, [{ ...enough, text: `${required}\u202e扣` }]],
  ['TEMPLATE_CHARACTER_MISSING', { character: 'U+200B' }, [{ ...enough, heading: '双\u200b方' }]],
])('is refused with %s and %j', (code, detail, sections) => {
  let refused: unknown
  try {
    use(sections)
  } catch (error) {
    refused = error
  }
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ code, detail })
})

it('is kept without what people type around it', () => {
  const typed = { title: '协议', sections: [{ heading: ' 十二、 钱 ', text: '  第一行\n\n第二行\t完 ' }] }
  expect(tidy(typed)).toEqual({ title: '协议', sections: [{ heading: '钱', text: '第一行 第二行 完' }] })
})

it('has another hash with any other character', () => {
  const one = { title: '协议', sections: [enough] }
  expect(templateSha256(one, sha256)).toBe(templateSha256({ sections: [enough], title: '协议' }, sha256))
  expect(templateSha256(one, sha256)).not.toBe(
    templateSha256({ title: '协议', sections: [{ ...enough, heading: '双 方' }] }, sha256),
  )
})
