import { setLanguage } from '../../../../miniprogram/i18n/index'
import { refusals } from '../../../../miniprogram/i18n/refusals'
import { flush, tapText, text, within } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { closePage, openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { offered, signed } from './papers'

const route = 'packages/contract/pages/agreement/agreement'
const query = { employerId: 'e1', applicationId: 'a1' }
const button = '看签好的文件'
const path = 'wxfile://usr/用工协议-c1.pdf'

type Part = CloudFunctions['evidence']['read-document']['reply']
/** The answers for a file, part by part. Every part but the last has a length that is a multiple of three. */
function partsOf(sha256: string, ...contents: string[]): Part[] {
  const bytes = contents.join('').length
  return contents.map((content, index) => ({
    ...{ name: '用工协议-c1.pdf', sha256, bytes, part: index + 1, parts: contents.length },
    base64: Buffer.from(content).toString('base64'),
  }))
}
const [first, second, third] = partsOf('a', '%PDF-1', 'middle', 'end!') as [Part, Part, Part]

async function open(agreement = { ...signed, document: { sha256: 'a', bytes: 16 } }): Promise<Rendered> {
  cloud.on('contract', 'open-agreement', agreement)
  const page = openPage(route, query)
  await flush()
  return page
}
const script = (
  ...answers: Parameters<typeof cloud.on<'evidence', 'read-document'>> extends [unknown, unknown, ...infer R] ? R : never
) => {
  cloud.on('evidence', 'read-document', ...answers)
}
const asked = (): unknown[] => cloud.callsOf('evidence', 'read-document').map(({ data }) => (data as { part: number }).part)
const written = (): string => Buffer.from(phone.files.get(path) ?? []).toString()

describe('the signed file', () => {
  it('is loaded part by part, put together and opened with the menu to keep it', async () => {
    const page = await open()
    script(first, second, third)
    await tapText(page, button)
    expect(cloud.callsOf('evidence', 'read-document').map(({ data }) => data)).toEqual(
      [1, 2, 3].map((part) => ({ employerId: 'e1', contractId: 'c1', part })),
    )
    expect(written()).toBe('%PDF-1middleend!')
    expect(phone.documents).toEqual([{ filePath: path, showMenu: true }])
    expect(text(page)).toContain(button)
  })

  it.each([
    ['that nobody has signed yet', { ...offered, document: { sha256: 'a', bytes: 1 } }],
    ['that was signed before there were files', signed],
  ])('is not offered for an agreement %s', async (_, agreement) => {
    expect(text(await open(agreement as Parameters<typeof open>[0]))).not.toContain(button)
  })

  it('says how far it has come', async () => {
    const page = await open()
    script(first, 'hang')
    await tapText(page, button)
    expect(text(page)).toContain('正在打开 2/3')
    expect(text(page)).not.toContain(button)
  })

  it('is loaded once however often it is tapped', async () => {
    const page = await open()
    script('hang')
    await tapText(page, button)
    within(page, '.agreement__open').instance.triggerEvent('click', {}, {})
    await flush()
    expect(asked()).toEqual([1])
  })

  it('is begun again when it was signed once more in between', async () => {
    const page = await open()
    script(first, ...partsOf('b', '%PDF-1', 'middle', 'end!', '').slice(1, 2), ...partsOf('b', '%PDF-1', 'more'))
    await tapText(page, button)
    expect(asked()).toEqual([1, 2, 1, 2])
    expect(written()).toBe('%PDF-1more')
  })
})

describe('a signed file that does not come', () => {
  it.each([
    ['without a network', 'offline', 'OFFLINE'],
    ['in time', 'timeout', 'TIMEOUT'],
    ['since the cloud refuses', refusal('NOT_FOUND'), 'NOT_FOUND'],
  ] as const)('%s is said so, and nothing is kept', async (_, answer, code) => {
    const page = await open()
    script(first, answer)
    await tapText(page, button)
    expect(text(page)).toContain(refusals[code].zh)
    expect([phone.files.size, phone.documents]).toEqual([0, []])
  })

  it('comes when it is tried again', async () => {
    const page = await open()
    script(first, 'offline', first, second, third)
    await tapText(page, button)
    await tapText(page, '再试一次')
    expect(written()).toBe('%PDF-1middleend!')
    expect(phone.documents).toHaveLength(1)
  })

  it('whole is not opened', async () => {
    const page = await open()
    script(first, second, { ...third, base64: '' })
    await tapText(page, button)
    expect(text(page)).toContain(refusals.FILE_NOT_OPENED.zh)
    expect(phone.documents).toEqual([])
  })

  it('onto a full phone says so', async () => {
    const page = await open()
    phone.writeFault = 'writeFile:fail the maximum size of the file storage limit is exceeded'
    script(...partsOf('a', 'all'))
    await tapText(page, button)
    expect(text(page)).toContain(refusals.PHONE_FULL.zh)
  })

  it('open on this phone can be tried again', async () => {
    const page = await open()
    phone.documentFault = 'openDocument:fail filetype not supported'
    script(...partsOf('a', 'all'))
    await tapText(page, button)
    expect(text(page)).toContain(refusals.FILE_NOT_OPENED.zh)
    phone.documentFault = ''
    await tapText(page, '再试一次')
    expect(phone.documents).toHaveLength(1)
  })

  it('before the page is closed is neither loaded further nor opened', async () => {
    const page = await open()
    script(first, second, third)
    const tapped = tapText(page, button)
    closePage(page)
    await tapped
    expect(asked()).toEqual([1])
    expect([phone.files.size, phone.documents]).toEqual([0, []])
  })
})

it('is offered in English, and says in English how far it has come', async () => {
  setLanguage('en')
  const page = await open()
  script(first, 'hang')
  await tapText(page, 'Open the signed file')
  expect(text(page)).toContain('Opening 2 of 3')
})
