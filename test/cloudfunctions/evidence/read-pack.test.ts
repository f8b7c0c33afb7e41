import { unzipSync } from 'fflate'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import { isIntact } from '../../../cloudfunctions/shared/domain/evidence-chain'
import { refusalOf } from '../../support/onboarding'
import { revisionOf, twoAgreements, type ContractKey } from '../../support/two-agreements'
import { whenInstalled } from '../../support/programs'
import { runNotes } from '../../support/verify-notes'
import type { World } from '../../support/world'

type Part = CloudFunctions['evidence']['read-pack']['reply']

let world: World
let key: ContractKey
let otherKey: ContractKey
beforeAll(async () => {
  ;({ world, key, otherKey } = await twoAgreements())
  await world.clock.advance('30h')
  await world.expectOk({ kind: 'timer' }, 'clockwork', 'anchor-evidence', {})
})
afterAll(() => world.close())

const read = (part: number, untilSeq?: number, { of = key, who = 'li-na' } = {}): Promise<Part> =>
  world.expectOk(who, 'evidence', 'read-pack', { ...of, part, ...(untilSeq !== undefined && { untilSeq }) })

async function whole(of = key, who = 'li-na'): Promise<{ first: Part; pack: Buffer }> {
  const first = await read(1, undefined, { of, who })
  const texts = [first.base64]
  for (let part = 2; part <= first.parts; part += 1) texts.push((await read(part, first.untilSeq, { of, who })).base64)
  return { first, pack: Buffer.from(texts.join(''), 'base64') }
}
const filesOf = (pack: Buffer): Map<string, Buffer> =>
  new Map(Object.entries(unzipSync(pack)).map(([name, bytes]) => [name, Buffer.from(bytes)]))

describe('the evidence pack', () => {
  it('holds the file, every revision, the chain, certificates, time-stamps, anchors and how to verify them', async () => {
    const { first, pack } = await whole()
    expect([pack.length, sha256(pack)]).toEqual([first.bytes, first.sha256])
    const files = filesOf(pack)
    expect([...files.keys()].sort()).toEqual([
      ...['SHA256SUMS', 'VERIFY.txt', 'agreement.pdf', 'anchors/2026-03-01.head.json', 'anchors/2026-03-01.json'],
      ...['anchors/2026-03-01.tst', 'certificates/ca.pem', 'certificates/employer.pem', 'certificates/tsa.pem'],
      ...['certificates/worker.pem', 'events.json', 'events.txt', 'revisions/1-text.pdf', 'revisions/2-worker.pdf'],
      ...['revisions/3-completed.pdf', 'signatures/employer.p7', 'signatures/employer.value', 'signatures/worker.p7'],
      ...['signatures/worker.value', 'timestamps/employer.tst', 'timestamps/worker.tst'],
    ])
    expect(files.get('agreement.pdf')?.equals(await revisionOf(world, key, 3))).toBe(true)
    for (const line of (files.get('SHA256SUMS')?.toString() ?? '').trim().split('\n')) {
      const [hash, name = ''] = line.split('  ')
      expect([name, sha256(files.get(name) ?? '')]).toEqual([name, hash])
    }
  })

  it('has the chain as it is stored, with its own copy as the last event', async () => {
    const files = filesOf((await whole()).pack)
    const events = JSON.parse(files.get('events.json')?.toString() ?? '') as Parameters<typeof isIntact>[0]
    expect(isIntact(events, sha256)).toBe(true)
    expect(events.at(-1)?.record).toMatchObject({ event: 'downloaded' })
  })

  it('stays one file while things go on happening to the contract', async () => {
    const first = await read(1)
    await world.clock.advance('2m')
    await world.expectOk('boss', 'evidence', 'read-document', { ...key, part: 1 })
    const second = await read(2, first.untilSeq)
    expect([second.sha256, second.bytes]).toEqual([first.sha256, first.bytes])
    expect((await read(1)).untilSeq).toBeGreaterThan(first.untilSeq)
  })

  whenInstalled(
    'openssl',
    'pdfsig',
    'qpdf',
    'certutil',
  )('is verified by the very commands of its notes', async () => {
    const ran = await runNotes((await whole()).pack)
    const said = (words: RegExp): number => ran.filter((each) => words.test(each.said)).length
    expect(said(/CAdES Verification successful/)).toBe(2)
    expect(said(/Verification: OK/)).toBe(3)
    expect(said(/listed/)).toBe(1)
    const [signatures] = ran.filter(({ command }) => command.startsWith('pdfsig'))
    expect(signatures?.said.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(signatures?.said.match(/Certificate is Trusted\./g)).toHaveLength(2)
    expect(signatures?.said.match(/Total document signed/g)).toHaveLength(1)
  })

  it('tells nothing of the other contracts that were stamped with it', async () => {
    const text = (await whole()).pack.toString('latin1')
    expect(text).not.toContain(otherKey.contractId)
  })

  it('is there for the employer too, and before both have signed', async () => {
    const files = filesOf((await whole(otherKey, 'boss')).pack)
    expect(files.has('revisions/2-worker.pdf')).toBe(true)
    expect(files.has('revisions/3-completed.pdf')).toBe(false)
    expect(files.get('agreement.pdf')?.equals(await revisionOf(world, otherKey, 2))).toBe(true)
  })

  it('is seen by the worker to have been taken by the employer', async () => {
    await whole(otherKey, 'boss')
    const { accesses } = await world.expectOk('wang-lei', 'account', 'list-data-access', {})
    expect(accesses.map(({ purpose }) => purpose)).toContain('agreement-file')
  })

  it.each<[string, string, object]>([
    ['another worker', 'wang-lei', { part: 1 }],
    ['a part that is not there', 'li-na', { part: 999 }],
    ['an event that has not happened', 'li-na', { part: 1, untilSeq: 9999 }],
    ['what stood before the signature', 'li-na', { part: 1, untilSeq: 1 }],
  ])('is not there for %s', async (_, who, request) => {
    expect((await refusalOf(world, [who, 'evidence', 'read-pack', { ...key, ...request }])).code).toBe('NOT_FOUND')
  })
})
