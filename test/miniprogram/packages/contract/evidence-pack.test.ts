import { setLanguage } from '../../../../miniprogram/i18n/index'
import { flush, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { signed } from './papers'

const route = 'packages/contract/pages/agreement/agreement'
const path = 'wxfile://usr/用工协议-c1.zip'
type Part = CloudFunctions['evidence']['read-pack']['reply']

const contents = ['PK-one', 'second', 'end']
const parts = contents.map((content, index) => ({
  ...{ name: '用工协议-c1.zip', sha256: 'z', bytes: contents.join('').length, untilSeq: 7 },
  ...{ part: index + 1, parts: contents.length, base64: Buffer.from(content).toString('base64') },
})) as [Part, Part, Part]
let shared: unknown[]

/** How WeChat answers when a file is to be sent to a chat, one answer after another. */
function shares(...errors: string[]): void {
  shared = []
  Object.assign(wx, {
    shareFileMessage: (options: unknown) => {
      const errMsg = errors.shift() ?? ''
      shared.push(options)
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as WeChat does
      return errMsg === '' ? Promise.resolve({ errMsg: 'ok' }) : Promise.reject({ errMsg })
    },
  })
}
async function open(): Promise<Rendered> {
  cloud.on('contract', 'open-agreement', { ...signed, document: { sha256: 'a', bytes: 16 } })
  const page = openPage(route, { employerId: 'e1', applicationId: 'a1' })
  await flush()
  return page
}

describe('the evidence pack', () => {
  it('is loaded with one tap, as one file, and sent to a chat', async () => {
    shares()
    cloud.on('evidence', 'read-pack', ...parts)
    const page = await open()
    await tapText(page, '一键取证据包')
    await flush()
    expect(cloud.callsOf('evidence', 'read-pack').map(({ data }) => data)).toEqual([
      { employerId: 'e1', contractId: 'c1', part: 1 },
      { employerId: 'e1', contractId: 'c1', part: 2, untilSeq: 7 },
      { employerId: 'e1', contractId: 'c1', part: 3, untilSeq: 7 },
    ])
    expect(Buffer.from(phone.files.get(path) ?? []).toString()).toBe(contents.join(''))
    expect(shared).toEqual([{ filePath: path, fileName: '用工协议-c1.zip' }])
    expect(text(page)).toContain('一键取证据包')
  })

  it('waits for a second tap where WeChat wants one, and is not loaded again', async () => {
    shares('shareFileMessage:fail can only be invoked by user TAP gesture.')
    cloud.on('evidence', 'read-pack', ...parts)
    const page = await open()
    await tapText(page, '一键取证据包')
    await flush()
    await tapText(page, '证据包好了，发到聊天里')
    await flush()
    expect(shared).toHaveLength(2)
    expect(cloud.callsOf('evidence', 'read-pack')).toHaveLength(3)
  })

  it('says why it was not loaded, and can be tried again', async () => {
    shares()
    cloud.on('evidence', 'read-pack', refusal('NOT_FOUND'))
    const page = await open()
    await tapText(page, '一键取证据包')
    await flush()
    expect(page.data['notice']).not.toBeNull()
    expect(text(page)).toContain('一键取证据包')
    expect(shared).toEqual([])
  })

  it('is left without a word when the person leaves', async () => {
    shares('shareFileMessage:fail cancel')
    cloud.on('evidence', 'read-pack', ...parts)
    const page = await open()
    await tapText(page, '一键取证据包')
    await flush()
    expect(page.data['notice']).toBeNull()
  })

  it('speaks English', async () => {
    setLanguage('en')
    expect(text(await open())).toContain('Get the evidence pack')
  })
})
