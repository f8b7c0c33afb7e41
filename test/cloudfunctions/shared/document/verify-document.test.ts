import { createHash } from 'node:crypto'
import type { SignatureChecks } from '../../../../cloudfunctions/shared/document/document-verdict'
import { verifyDocument } from '../../../../cloudfunctions/shared/document/verify-document'
import { makeStamper, makeWorld, signedAt, type Fault, type SigningWorld } from './signing-world'
import { prepareSmall, smallPdf } from './small-pdf'

let world: SigningWorld
let stranger: SigningWorld
/** Nobody, the worker, and both have signed. */
let empty: Buffer
let first: Buffer
let both: Buffer

beforeAll(async () => {
  ;[world, stranger, empty] = await Promise.all([makeWorld(), makeWorld(), smallPdf(['worker', 'employer'])])
  first = await signed(empty, 'worker')
  both = await signed(first, 'employer')
})

async function signed(pdf: Buffer, field: string, how: { by?: SigningWorld; fault?: Fault } = {}): Promise<Buffer> {
  const { content, finish } = await prepareSmall(pdf, field)
  return finish(await (how.by ?? world).sign(content, how.fault))
}

/** The checks that do not hold, signature by signature. */
async function failures(pdf: Uint8Array, by = world): Promise<string[][]> {
  const { signatures } = await verifyDocument(pdf, by.trust)
  return signatures.map(({ checks }) =>
    Object.entries(checks)
      .filter(([, holds]) => !holds)
      .map(([check]) => check),
  )
}

function changedAt(pdf: Buffer, at: number): Buffer {
  const copy = Buffer.from(pdf)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('a signed document', () => {
  it('holds with one signature and with both, in the order in which they were made', async () => {
    expect(await verifyDocument(first, world.trust)).toMatchObject({
      holds: true,
      reachesEnd: true,
      signatures: [{ field: 'worker' }],
    })
    const verdict = await verifyDocument(both, world.trust)
    expect(verdict).toMatchObject({ holds: true, reachesEnd: true })
    expect(verdict.signatures).toMatchObject([
      { field: 'worker', signerName: '李娜', certificateSerial: '4002', timestampedAt: signedAt },
      { field: 'employer', signerName: '李娜' },
    ])
    expect(verdict.sha256).toBe(createHash('sha256').update(both).digest('hex'))
  })

  it('does not hold while nobody has signed', async () => {
    expect(await verifyDocument(empty, world.trust)).toMatchObject({ holds: false, reachesEnd: false, signatures: [] })
  })

  it('keeps a name that looks like two names in one', async () => {
    const pdf = await signed(empty, 'worker', { fault: { name: '王五, CN=恶意' } })
    expect(await verifyDocument(pdf, world.trust)).toMatchObject({ holds: true, signatures: [{ signerName: '王五, CN=恶意' }] })
  })

  it('is read from its form and not from words that look like a signature', async () => {
    const comment = Buffer.from(first.subarray(first.indexOf('/ByteRange'), first.indexOf('/Contents')))
    const pdf = await signed(Buffer.concat([empty, Buffer.from('% '), comment, Buffer.from('\n%%EOF\n')]), 'worker')
    expect(await verifyDocument(pdf, world.trust)).toMatchObject({ holds: true, signatures: [{ field: 'worker' }] })
  })
})

describe('a change of the file', () => {
  it('on the page breaks both signatures', async () => {
    expect(await failures(changedAt(both, both.indexOf('200')))).toEqual([['digest'], ['digest']])
  })

  it('in the second revision breaks the second', async () => {
    expect(await failures(changedAt(both, both.indexOf('/M (D:2', first.length) + 6))).toEqual([[], ['digest']])
  })

  it('of the reason of the first breaks both', async () => {
    expect(await failures(changedAt(both, first.indexOf('/Reason <', empty.length) + 12))).toEqual([['digest'], ['digest']])
  })

  it('in the padding of a CMS is told', async () => {
    const end = first.indexOf('>', first.indexOf('/Contents <', empty.length))
    const padded = Buffer.from(first)
    padded.write('f', end - 1, 'latin1')
    expect(await failures(padded)).toEqual([['padding']])
  })

  it('that appends to it leaves the signatures, and the last does not reach the end', async () => {
    for (const tail of ['\n', '%x', '\n9 0 obj\n<<>>\nendobj\n%%EOF\n'])
      expect(await verifyDocument(Buffer.concat([both, Buffer.from(tail)]), world.trust)).toMatchObject({
        holds: false,
        reachesEnd: false,
      })
  })

  it('that puts an unsigned revision behind the signatures does not hold', async () => {
    const { finish } = await prepareSmall(await signed(await smallPdf(['worker', 'other']), 'worker'), 'other')
    const verdict = await verifyDocument(finish(Buffer.alloc(0)), world.trust)
    expect(verdict.holds).toBe(false)
    expect(verdict.signatures.map(({ checks }) => checks.signature)).toEqual([true, false])
  })

  it('that cuts it back to the first signature holds by itself: the number of signatures tells', async () => {
    const verdict = await verifyDocument(both.subarray(0, first.length), world.trust)
    expect(verdict).toMatchObject({ holds: true })
    expect(verdict.signatures).toHaveLength(1)
  })

  it('that cuts it anywhere else does not hold', async () => {
    for (const length of [0, 1, 20, empty.length, empty.length + 100, first.length - 1, first.length + 300, both.length - 1])
      expect((await verifyDocument(both.subarray(0, length), world.trust)).holds).toBe(false)
  })

  it('that re-orders its revisions does not hold', async () => {
    const [one, two] = [both.subarray(empty.length, first.length), both.subarray(first.length)]
    const verdict = await verifyDocument(Buffer.concat([empty, two, one]), world.trust)
    expect(verdict).toMatchObject({ holds: false })
    expect(verdict.signatures.every(({ checks }) => !checks.digest || !checks.byteRange)).toBe(true)
  })
})

describe('a signature of another file', () => {
  it('does not hold in this one', async () => {
    const { content } = await prepareSmall(await smallPdf(['worker', 'x']), 'worker')
    const { finish } = await prepareSmall(empty, 'worker')
    expect(await failures(finish(await world.sign(content)))).toEqual([['digest']])
  })

  it('does not count for two fields', async () => {
    const { content, finish } = await prepareSmall(empty, 'worker', 'employer')
    expect(await failures(finish(await world.sign(content)))).toEqual([[], ['byteRange', 'digest']])
  })

  it('does not hold under another authority', async () => {
    expect(await failures(both, stranger)).toEqual(
      ['worker', 'employer'].map(() => ['certificateTrusted', 'timestampSignature', 'timestampTrusted']),
    )
  })
})

describe('/ByteRange', () => {
  const ranges: [string, (range: number[]) => number[]][] = [
    ['begins after the first byte', ([, b = 0, c = 0, d = 0]) => [1, b, c, d]],
    ['leaves more than the value out', ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 9, c, d]],
    ['ends before its revision does', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 7]],
    ['ends behind the file', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 1]],
    ['goes backwards', ([a = 0, b = 0, c = 0, d = 0]) => [a, c, b, d]],
    ['has three numbers', ([a = 0, b = 0, c = 0]) => [a, b, c]],
  ]

  it.each(ranges)('that %s is not taken', async (_what, change) => {
    const { content, finish } = await prepareSmall(empty, 'worker')
    const pdf = finish(await world.sign(content))
    const start = pdf.indexOf('/ByteRange [') + '/ByteRange ['.length
    const end = pdf.indexOf('/Contents', start)
    const range = pdf.toString('latin1', start, pdf.indexOf(']', start)).split(' ').map(Number)
    pdf.write(`${change(range).join(' ')}]`.padEnd(end - start), start, 'latin1')
    const [checks] = await failures(pdf)
    expect(checks).toContain('byteRange')
    expect((await verifyDocument(pdf, world.trust)).reachesEnd).toBe(false)
  })
})

describe('a signature', () => {
  const faults: [string, (keyof SignatureChecks)[], () => Fault | Promise<Fault>][] = [
    ['over another content', ['digest'], () => ({ content: Buffer.from('another') })],
    ['of something else', ['signature'], () => ({ toBeSigned: Buffer.from('another') })],
    ['that names another certificate', ['certificateBound'], () => ({ bound: new Uint8Array(9) })],
    ['of one who may issue', ['certificateTrusted'], () => ({ isAuthority: true })],
    ['of one who may not sign', ['certificateTrusted'], () => ({ maySign: false })],
    ['after its certificate', ['certificateValid'], () => ({ notBefore: new Date(signedAt.getTime() - 2 * 3_600_000) })],
    ['before its certificate', ['certificateValid'], () => ({ notBefore: new Date(signedAt.getTime() + 1000) })],
    ['with a time-stamp for another hash', ['timestampImprint'], () => ({ stamped: Buffer.from('another signature') })],
    [
      'with a time-stamp of another authority',
      ['timestampSignature', 'timestampTrusted'],
      async () => ({ stamper: await makeStamper() }),
    ],
  ]

  it.each(faults)('%s is told by what does not hold', async (_what, expected, faultOf) => {
    const pdf = await signed(empty, 'worker', { fault: await faultOf() })
    expect(await failures(pdf)).toEqual([expected])
    expect((await verifyDocument(pdf, world.trust)).holds).toBe(false)
  })

  it.each([[['1.3.6.1.5.5.7.3.3']], [['1.3.6.1.5.5.7.3.3', '1.3.6.1.5.5.7.3.8']]])(
    'is not time-stamped by a trusted certificate for %j',
    async (purposes) => {
      const other = await makeWorld(await makeStamper(purposes))
      expect(await failures(await signed(empty, 'worker', { by: other }), other)).toEqual([['timestampTrusted']])
    },
  )

  it('by another authority does not make one by ours worse, and the document does not hold', async () => {
    const pdf = await signed(first, 'employer', { by: stranger })
    const [ours, theirs] = await failures(pdf)
    expect(ours).toEqual([])
    expect(theirs).toEqual(['certificateTrusted', 'timestampSignature', 'timestampTrusted'])
  })
})

it('says at once that what is trusted cannot be read', async () => {
  await expect(verifyDocument(first, { ...world.trust, caPem: 'no certificate' })).rejects.toThrow()
})
