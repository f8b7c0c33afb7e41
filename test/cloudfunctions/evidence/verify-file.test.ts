import { deflateSync } from 'node:zlib'
import { answerBrowser } from '../../../cloudfunctions/shared/entry-web'
import { prepareSignature, type SignatureAct } from '../../../cloudfunctions/shared/document/prepare-signature'
import { actionsOf } from '../../../simulator/cloud/features'
import { signWithOtherStamp, workerPaper } from '../../support/contract-papers'
import { refusalOf } from '../../support/onboarding'
import { revisionOf, twoAgreements, type ContractKey } from '../../support/two-agreements'
import type { World } from '../../support/world'
import { makeWorld } from '../shared/document/signing-world'

type Reply = CloudFunctions['evidence']['verify-file']['reply']

let world: World
let key: ContractKey
let otherKey: ContractKey
let text: Buffer
let worker: Buffer
let completed: Buffer
let code: string
let otherCode: string
/** With the worker's box signed by somebody whose authority is not ours, over a time-stamp for something else. */
let forged: Buffer
/** With the worker's box signed by our own authority, over its time-stamp for something else. */
let restamped: Buffer

beforeAll(async () => {
  ;({ world, key, otherKey } = await twoAgreements())
  ;[text, worker, completed] = [await revisionOf(world, key, 1), await revisionOf(world, key, 2), await revisionOf(world, key, 3)]
  code = codeOf(completed)
  otherCode = codeOf(await revisionOf(world, otherKey, 2))
  const act: SignatureAct = { field: 'worker', signerName: '李娜', reason: '劳动者签署', captions: ['李娜'], at: new Date() }
  const { content, finish } = await prepareSignature(text, act)
  forged = finish(await (await makeWorld()).sign(content, { stamped: Buffer.from('something else') }))
  restamped = finish(await signWithOtherStamp(world, content))
})
afterAll(() => world.close())

const check = (file: Buffer, d?: string): Promise<Reply> =>
  world.expectOk({ kind: 'web' }, 'evidence', 'verify-file', { file: file.toString('base64'), ...(d !== undefined && { d }) })
const namesOf = ({ findings }: Reply): string[] =>
  findings.map(({ finding, side }) => (side === undefined ? finding : `${finding} ${side}`))

/** What the file itself has in its keywords. */
function codeOf(pdf: Buffer): string {
  const [, hex = ''] = /\/Keywords <FEFF([0-9A-F]+)>/.exec(pdf.toString('latin1')) ?? []
  return Buffer.from(hex.replace(/00(..)/g, '$1'), 'hex').toString('latin1')
}
function changed(pdf: Buffer, at: number): Buffer {
  const copy = Buffer.from(pdf)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('a file that anybody brings', () => {
  it('is the completed one: everything holds, and the worker is masked', async () => {
    const reply = await check(completed)
    expect(reply).toMatchObject({ found: true, holds: true, findings: [] })
    expect(reply.record).toMatchObject({ status: 'completed', workerName: '李*', employerName: '雇主 boss' })
    expect(reply.signers.map(({ side, name }) => [side, name])).toEqual([
      ['worker', '李*'],
      ['employer', '雇主 boss'],
    ])
    expect(JSON.stringify(reply)).not.toContain('李娜')
  })

  it('is as genuine as ever when the worker saved it before the employer signed, and is told so', async () => {
    const reply = await check(worker)
    expect(reply).toMatchObject({ found: true, holds: true, findings: [{ finding: 'earlier-version' }] })
    expect(reply.checks.map((each) => each.check)).not.toContain('employer-signature')
  })

  it('is not signed at all', async () => {
    expect(await check(text)).toMatchObject({ found: true, holds: false, findings: [{ finding: 'unsigned' }] })
  })

  it('is held against the agreement of the code, where one was scanned', async () => {
    expect(await check(completed, code)).toMatchObject({ holds: true, findings: [] })
    const reply = await check(completed, otherCode)
    expect(reply).toMatchObject({ found: true, holds: false })
    expect(namesOf(reply)).toEqual(expect.arrayContaining(['other-contract', 'not-stored-file', 'certificate-not-kept worker']))
  })
})

describe('a file that was tampered with', () => {
  const behind = (pdf: Buffer): Buffer => Buffer.concat([pdf, Buffer.from('\n9 0 obj\n<<>>\nendobj\n%%EOF\n')])
  const reordered = (pdf: Buffer): Buffer =>
    Buffer.concat([pdf.subarray(0, text.length), pdf.subarray(worker.length), pdf.subarray(text.length, worker.length)])

  it.each<[string, () => Buffer, string[]]>([
    [
      'a changed page',
      () => changed(completed, completed.indexOf('/CreationDate') + 20),
      ['content-changed worker', 'content-changed employer'],
    ],
    [
      'a change behind the worker',
      () => changed(completed, completed.indexOf('/M (D:2', worker.length) + 6),
      ['content-changed employer'],
    ],
    ['an object more', () => behind(completed), ['bytes-behind-end']],
    ['cut in the middle', () => completed.subarray(0, completed.length - 4000), ['no-signature']],
    ['a byte less', () => completed.subarray(0, completed.length - 1), ['content-changed employer']],
    ['revisions in another order', () => reordered(completed), []],
    [
      'the signature of another authority',
      () => forged,
      [
        'certificate-not-trusted worker',
        'timestamp-not-for-it worker',
        'timestamp-not-trusted worker',
        'signature-missing employer',
      ],
    ],
  ])('%s is told by its own words', async (_, file, findings) => {
    const reply = await check(file())
    expect(reply).toMatchObject({ found: true, holds: false })
    expect(namesOf(reply)).toEqual(expect.arrayContaining([...findings, 'not-stored-file']))
  })

  it('has a genuine time-stamp of ours for something else: which is named, and nothing else of the signature is', async () => {
    const reply = await check(restamped)
    expect(reply).toMatchObject({ found: true, holds: false })
    expect(reply.checks).toContainEqual({ check: 'timestamps', holds: false })
    expect(namesOf(reply).sort()).toEqual([
      ...['certificate-not-kept worker', 'not-stored-file', 'signature-missing employer'],
      ...['timestamp-not-for-it worker', 'timestamp-not-kept worker'],
    ])
  })

  it('is cut back to the worker: which is an earlier file, and no lie', async () => {
    expect(namesOf(await check(completed.subarray(0, worker.length)))).toEqual(['earlier-version'])
  })
})

describe('a file that is none of ours', () => {
  const pdf = (body: string): Buffer => Buffer.from(`%PDF-1.7\n${body}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1')
  const bomb = (): Buffer => {
    const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 }).toString('latin1')
    const stream = `<< /Type /#4fbjStm /N 1 /First 4 /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n${packed}\nendstream`
    return pdf(`1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n${stream}\nendobj`)
  }
  const manyFields = (): Buffer => {
    const value = `/V << /Type /Sig /ByteRange [0 10 12 20] /Contents <00> >>`
    const fields = Array.from(
      { length: 9000 },
      (_, i) => `${String(i + 3)} 0 obj\n<< /FT /Sig /T (f${String(i)}) ${value} >>\nendobj`,
    )
    const refs = fields.map((_, i) => `${String(i + 3)} 0 R`).join(' ')
    return pdf(
      `1 0 obj\n<< /Type /Catalog /AcroForm 2 0 R >>\nendobj\n2 0 obj\n<< /Fields [${refs}] >>\nendobj\n${fields.join('\n')}`,
    )
  }

  it.each<[string, () => Buffer | Promise<Buffer>, string[]]>([
    ['nothing', () => Buffer.alloc(0), ['not-ours', 'not-a-pdf']],
    ['a text', () => Buffer.from('hello'), ['not-ours', 'not-a-pdf']],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), ['not-ours', 'not-a-pdf']],
    ['an empty PDF', () => pdf('1 0 obj\n<< /Type /Catalog >>\nendobj'), ['not-ours', 'no-signature']],
    ['our paper of no contract', () => workerPaper(world), ['not-ours']],
    ['a bomb of packed zeros', bomb, ['not-ours', 'no-signature']],
    ['deep nesting', () => pdf(`1 0 obj\n${'['.repeat(500_000)}\nendobj`), ['not-ours', 'no-signature']],
    ['deep dictionaries', () => pdf(`1 0 obj\n${'<< /A '.repeat(200_000)}\nendobj`), ['not-ours', 'no-signature']],
    ['streams without an end', () => pdf('1 0 obj\n<<>>\nstream\n'.repeat(90_000)), ['not-ours', 'no-signature']],
    ['nine thousand signatures', manyFields, ['not-ours', 'no-signature']],
  ])('%s is told by its own words, quickly, and nothing else is told', async (_, make, findings) => {
    const file = await make()
    const started = process.cpuUsage()
    const reply = await check(file)
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1_000_000).toBeLessThan(5)
    expect(reply).toMatchObject({ found: false, holds: false, signers: [] })
    expect(namesOf(reply)).toEqual(findings)
    expect(reply).not.toHaveProperty('record')
  })

  it('is over 2 MB', async () => {
    const file = Buffer.concat([completed, Buffer.alloc(2 * 1024 * 1024)]).toString('base64')
    const event = { httpMethod: 'POST', path: '/evidence/verify-file', body: file, isBase64Encoded: true }
    const { statusCode, body } = await answerBrowser(await actionsOf('evidence'), event, world.environment)
    expect([statusCode, JSON.parse(body)]).toMatchObject([413, { ok: false, error: { code: 'BODY_TOO_LARGE' } }])
  })

  it.each(['%%%%', 'abc', 'ab=c'])('is refused as %s, which is no base64', async (file) => {
    expect((await refusalOf(world, [{ kind: 'web' }, 'evidence', 'verify-file', { file }])).code).toBe('MALFORMED_REQUEST')
  })
})

describe('a code', () => {
  const record = (d: string) => world.call({ kind: 'web' }, 'evidence', 'get-record', { d })

  it('shows whoever holds the paper what is stored, the worker masked', async () => {
    const { employerName, workerName, title, status } = await world.expectOk({ kind: 'web' }, 'evidence', 'get-record', {
      d: code,
    })
    expect({ employerName, workerName, status }).toEqual({ employerName: '雇主 boss', workerName: '李*', status: 'completed' })
    expect(title).not.toBe('')
  })

  it.each([
    ['of another text', () => code.replace(/\.(.)/, (_, digit: string) => `.${digit === '0' ? '1' : '0'}`)],
    ['of no contract', () => 'AZUwwAAAcACAAAAAAAAAAQGVMMAAAHAAgAAAAAAAAAI.2222222222222222'],
    ['that is none', () => 'abc'],
  ])('%s says nothing but that there is none', async (_, make) => {
    expect(await record(make())).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', detail: {} } })
    expect(await check(completed, make())).toMatchObject({ found: false, holds: false, signers: [] })
  })

  it('is not asked for by phones, which have a login and actions of their own', async () => {
    expect((await refusalOf(world, ['li-na', 'evidence', 'get-record', { d: code }])).code).toBe('NOT_ALLOWED')
    expect((await refusalOf(world, ['li-na', 'evidence', 'verify-file', { file: '' }])).code).toBe('NOT_ALLOWED')
  })
})
