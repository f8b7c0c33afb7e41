import { setLanguage } from '../../../../miniprogram/i18n/index'
import type { FileVerdict, KeptRecord } from '../../../../miniprogram/services/evidence'
import { flush, shows, tapText, text } from '../../../support/simulate/act'
import { cloud, refusal } from '../../../support/simulate/fake-cloud'
import { openPage } from '../../../support/simulate/mount'
import { describePageStates } from '../../../support/simulate/page-states'
import { phone } from '../../../support/simulate/phone'
import type { Rendered } from '../../../support/simulate/rendered'
import { evidence } from './papers'

const route = 'packages/contract/pages/check-file/check-file'
const code = `${'A'.repeat(43)}.0123456789abcdef`
const record: KeptRecord = {
  title: '灵活用工协议',
  status: 'completed',
  employerName: '快送物流有限公司',
  workerName: '李*',
  sentAt: '2026-01-01T00:00:00.000Z',
  signedAt: '2026-01-01T01:00:00.000Z',
  completedAt: '2026-01-02T01:00:00.000Z',
}
const genuine: FileVerdict = {
  found: true,
  holds: true,
  checks: [
    { check: 'whole-file', holds: true },
    { check: 'worker-signature', holds: true },
    { check: 'anchored', holds: true },
  ],
  findings: [],
  signers: [{ side: 'worker', name: '李*', ...evidence }],
  record,
}
const foreign: FileVerdict = {
  found: false,
  holds: false,
  checks: [{ check: 'whole-file', holds: false }],
  findings: [{ finding: 'not-ours' }, { finding: 'no-signature' }],
  signers: [],
}

// an address of a code brings somebody here with it: the one case in which something is asked at once
describePageStates(route, {
  asks: ['evidence', 'scan-code'],
  query: { d: code },
  done: {
    reply: record,
    shows: ['码上的协议 协议 灵活用工协议 状态 双方都签了 用工单位 快送物流有限公司 劳动者 李*', '从聊天里选 PDF'],
  },
})

/** What the chat and the camera give; a size in bytes, and the content of the file in base64. */
function has(given: { file?: { size: number; base64: string }; scanned?: string; errMsg?: string }): void {
  // WeChat rejects with a plain object that is no Error
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as WeChat does
  const leave = (): Promise<never> => Promise.reject({ errMsg: given.errMsg ?? 'fail cancel' })
  const { file, scanned } = given
  Object.assign(wx, {
    chooseMessageFile: () => (file ? Promise.resolve({ tempFiles: [{ path: 'chat.pdf', ...file }] }) : leave()),
    scanCode: () => (scanned === undefined ? leave() : Promise.resolve({ result: scanned })),
  })
  if (given.file) phone.photo = { bytes: given.file.size, content: { 'chat.pdf': given.file.base64 } }
}
const pdf = { size: 150_000, base64: 'A'.repeat(200_000) }

async function open(): Promise<Rendered> {
  const page = openPage(route, {})
  await flush()
  return page
}
async function check(reply: FileVerdict): Promise<Rendered> {
  cloud.on('evidence', 'upload-part', { uploadId: 'u', part: 1 })
  cloud.on('evidence', 'verify-upload', reply)
  const page = await open()
  await tapText(page, '从聊天里选 PDF')
  await flush()
  return page
}

describe('a file from a chat', () => {
  it('goes up in parts, and is judged whole', async () => {
    has({ file: pdf })
    const page = await check(genuine)
    const parts = cloud
      .callsOf('evidence', 'upload-part')
      .map(({ data }) => data as { part: number; base64: string; uploadId: string })
    expect(parts.map(({ part }) => part)).toEqual([1, 2, 3])
    expect(parts.map(({ base64 }) => base64).join('')).toBe(pdf.base64)
    const [asked] = cloud.callsOf('evidence', 'verify-upload').map(({ data }) => data)
    expect(asked).toEqual({ uploadId: parts[0]?.uploadId, parts: 3 })
    expect(text(page)).toContain('全部对得上')
    expect(text(page)).toContain('劳动者的签字是真的')
    expect(text(page)).toContain('签的经过每天都盖了时间戳')
    expect(text(page)).toContain('劳动者签的：李*')
    expect(shows(page, 'panel--alert')).toBe(false)
  })

  it('is told to be none of ours, and why', async () => {
    has({ file: pdf })
    const page = await check(foreign)
    expect(text(page)).toContain('这不是我们这里签的文件')
    expect(text(page)).toContain('文件里读不到签名')
    expect(text(page)).not.toContain('全部对得上')
    expect(shows(page, 'panel--alert')).toBe(true)
  })

  it.each([
    [{ finding: 'content-changed', side: 'worker' } as const, '劳动者签过以后，内容被改了'],
    [{ finding: 'certificate-not-trusted', side: 'employer' } as const, '用工单位的证书不是我们认可的机构发的'],
    [{ finding: 'bytes-behind-end' } as const, '最后一个签名后面又加了内容'],
    [{ finding: 'earlier-version' } as const, '这是单位签字之前的那一份，是真的'],
  ])('says in plain words: %j', async (finding, words) => {
    has({ file: pdf })
    expect(text(await check({ ...genuine, findings: [finding] }))).toContain(words)
  })

  it('is not sent when it is over 2 MB', async () => {
    has({ file: { size: 2_097_153, base64: 'AAAA' } })
    expect(text(await check(genuine))).toContain('内容太大')
    expect(cloud.callsOf('evidence', 'upload-part')).toEqual([])
  })

  it('is left without a word when the person leaves', async () => {
    has({})
    const page = await check(genuine)
    expect(cloud.callsOf('evidence', 'upload-part')).toEqual([])
    expect(page.data['notice']).toBeNull()
  })

  it('can be tried again when the network goes on the way', async () => {
    has({ file: pdf })
    cloud.on('evidence', 'upload-part', 'offline')
    const page = await open()
    await tapText(page, '从聊天里选 PDF')
    await flush()
    expect(page.data['notice']).not.toBeNull()
    expect(page.data['progress']).toBe('')
  })
})

describe('the code on paper', () => {
  it('shows the record, and the next file is held against it', async () => {
    has({ scanned: `https://localhost/verify?d=${code}`, file: pdf })
    cloud.on('evidence', 'scan-code', record)
    cloud.on('evidence', 'upload-part', { uploadId: 'u', part: 1 })
    cloud.on('evidence', 'verify-upload', genuine)
    const page = await open()
    await tapText(page, '扫纸上的码')
    await flush()
    expect(cloud.callsOf('evidence', 'scan-code').map(({ data }) => data)).toEqual([{ d: code }])
    expect(text(page)).toContain('灵活用工协议')
    await tapText(page, '从聊天里选 PDF')
    await flush()
    expect(cloud.callsOf('evidence', 'verify-upload').map(({ data }) => (data as { d?: string }).d)).toEqual([code])
  })

  it('is said to be of no agreement', async () => {
    has({ scanned: 'https://example.com' })
    cloud.on('evidence', 'scan-code', refusal('NOT_FOUND'))
    const page = await open()
    await tapText(page, '扫纸上的码')
    await flush()
    expect(text(page)).toContain('这个码找不到协议，可以直接选文件')
  })
})

it('speaks English', async () => {
  setLanguage('en')
  has({})
  expect(text(await open())).toContain('Choose a PDF from a chat')
})

it('is large for readers of large type', async () => {
  phone.typeScale = 1.6
  expect((await open()).data['typeStyle']).toContain('1.6')
})
