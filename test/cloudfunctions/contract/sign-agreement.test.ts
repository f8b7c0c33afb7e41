import { X509Certificate } from 'node:crypto'
import { crashPoints } from '../../../cloudfunctions/shared/crash-points'
import { verifyDocument } from '../../../cloudfunctions/shared/document/verify-document'
import { isIntact } from '../../../cloudfunctions/shared/domain/evidence-chain'
import { open } from '../../../cloudfunctions/shared/personal-data'
import { sha256 } from '../../../cloudfunctions/shared/sha256'
import { findDocument, type ContractDocument } from '../../../cloudfunctions/shared/store/contract-documents'
import {
  aPerson,
  becomeWorker,
  crashOnceAt,
  eveningBefore,
  postJob,
  refusalOf,
  registerEmployer,
  type JobKey,
} from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'
import { openedAct, prepared, type Act } from './opened-act'

let world: World
let job: JobKey
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  job = await postJob(world, 'boss')
})
afterEach(() => world.mock('certificate-authority').clearRules())
afterAll(() => world.close())

const opened = (persona: string, sequence: number, name?: string): Promise<Act> =>
  openedAct(world, job, { persona, sequence, ...(name !== undefined && { name }) })

const contractOf = ({ contractId }: Act) =>
  world.environment.db.selectFrom('contract').selectAll().where('contract_id', '=', contractId).executeTakeFirstOrThrow()

async function documentOf(act: Act): Promise<ContractDocument> {
  const found = await findDocument(world.environment.db, act)
  if (found === undefined) throw new Error('there is no file')
  return found
}

async function eventsOf({ contractId }: Act): Promise<{ names: string[]; isWhole: boolean }> {
  const rows = await world.environment.db
    .selectFrom('contract_event')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('seq')
    .execute()
  const links = rows.map(({ seq, event, at, actor, data, previous_hash: previousHash, hash }) => ({
    record: { contractId, seq, event, at, actor, data },
    previousHash,
    hash,
  }))
  return { names: rows.map(({ event }) => event), isWhole: isIntact(links, sha256) }
}

describe('signing an agreement', () => {
  it('keeps a file that anyone can verify, and the whole chain of events', async () => {
    const act = await opened('li-na', 61)
    const reply = await world.expectOk('li-na', 'contract', 'sign-agreement', act)
    const { signature, status } = await contractOf(act)
    const kept = signature as Record<string, string>
    expect(status).toBe('signed')
    expect(reply).toMatchObject({ contractId: act.contractId, certificateSerial: kept['certificateSerial'] })
    const { bytes, revision } = await documentOf(act)
    const { CA_CERTIFICATE: caPem, TSA_CERTIFICATE: tsaPem } = world.environment.settings.certificate()
    expect(await verifyDocument(bytes, { caPem, tsaPem })).toMatchObject({
      holds: true,
      signatures: [{ field: 'worker', signerName: '李娜' }],
    })
    expect(revision).toBe(2)
    expect(await eventsOf(act)).toEqual({ names: [...prepared, 'read', 'signature', 'signed'], isWhole: true })
    const row = `contract:${act.contractId}:strokes`
    const strokes = open(world.environment.settings.personalData(), { sealed: kept['strokesSealed'] ?? '', row })
    expect(JSON.parse(strokes)).toEqual(act.strokes)
    const { messages } = await world.expectOk('li-na', 'message', 'list-messages')
    expect(messages[0]?.kind).toBe('AGREEMENT_SIGNED')
  })

  it('is possible with a name that no font draws', async () => {
    const act = await opened('rare', 68, '李𠮷')
    await world.expectOk('rare', 'contract', 'sign-agreement', act)
    const { CA_CERTIFICATE: caPem, TSA_CERTIFICATE: tsaPem } = world.environment.settings.certificate()
    const { signatures } = await verifyDocument((await documentOf(act)).bytes, { caPem, tsaPem })
    expect(signatures).toMatchObject([{ signerName: '李𠮷' }])
  })

  it('never puts the ID number into the certificate', async () => {
    const act = await opened('masked', 62)
    await world.expectOk('masked', 'contract', 'sign-agreement', act)
    const { signature } = await contractOf(act)
    const certificate = new X509Certificate((signature as Record<string, string>)['certificatePem'] ?? '')
    expect(certificate.raw.toString('latin1')).not.toContain(aPerson({ sequence: 62 }).idNumber)
  })

  it.each([
    ['AGREEMENT_TEXT_CHANGED', { textSha256: 'a'.repeat(64) }],
    ['TEXT_NOT_READ', { readMilliseconds: 2999 }],
    ['SIGNATURE_TOO_SMALL', { strokes: [[[5000, 5000]]] }],
  ])('is refused with %s, and nothing is recorded', async (code, change) => {
    const persona = `refused-${code.toLowerCase().replaceAll('_', '-')}`
    const act = await opened(persona, 63 + code.length)
    expect((await refusalOf(world, [persona, 'contract', 'sign-agreement', { ...act, ...change }])).code).toBe(code)
    expect((await eventsOf(act)).names).toEqual(prepared)
  })

  it('happens once', async () => {
    const act = await opened('once', 64)
    await world.expectOk('once', 'contract', 'sign-agreement', act)
    expect((await refusalOf(world, ['once', 'contract', 'sign-agreement', act])).code).toBe('AGREEMENT_ALREADY_SIGNED')
  })

  it('happens once for taps that arrive at once', async () => {
    const act = await opened('eager', 65)
    const answers = await Promise.all(Array.from({ length: 3 }, () => world.call('eager', 'contract', 'sign-agreement', act)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { names, isWhole } = await eventsOf(act)
    expect(names.filter((name) => name === 'signed')).toHaveLength(1)
    expect(isWhole).toBe(true)
  })

  it('keeps what was drawn when the authority does not answer, and is done again later', async () => {
    const act = await opened('again', 66)
    const rule = { match: { operation: 'simple-enroll' }, effect: { fault: 'process-then-drop' }, times: 1 }
    await world.mock('certificate-authority').post('/rules', rule)
    expect((await refusalOf(world, ['again', 'contract', 'sign-agreement', act])).code).toBe('VENDOR_UNAVAILABLE')
    expect((await eventsOf(act)).names).toEqual([...prepared, 'read', 'signature'])
    await world.expectOk('again', 'contract', 'sign-agreement', act)
    expect(await eventsOf(act)).toEqual({
      names: [...prepared, 'read', 'signature', 'read', 'signature', 'signed'],
      isWhole: true,
    })
  })

  it('leaves no certificate without its event', async () => {
    const issued = (await world.mock('certificate-authority').get('/certificates')) as { key_sha256: string }[]
    const rows = await world.environment.db.selectFrom('contract_event').select('data').where('event', '=', 'signature').execute()
    const chained = new Set(rows.map(({ data }) => (data as Record<string, unknown>)['publicKeySha256']))
    expect(issued.length).toBeGreaterThan(0)
    for (const { key_sha256 } of issued) expect(chained).toContain(key_sha256)
  })

  it.each(crashPoints.filter((name) => name.startsWith('contract.')).map((name, index) => [name, index] as const))(
    'ends with one signature after a crash at %s',
    async (name, index) => {
      const persona = `crash-${String(index)}`
      const act = await opened(persona, 600 + index)
      crashOnceAt(world, name)
      expect((await refusalOf(world, [persona, 'contract', 'sign-agreement', act])).code).toBe('INTERNAL_FAULT')
      await world.call(persona, 'contract', 'sign-agreement', act)
      expect((await contractOf(act)).status).toBe('signed')
      const { names, isWhole } = await eventsOf(act)
      expect(names.filter((event) => event === 'signed')).toHaveLength(1)
      expect(isWhole).toBe(true)
    },
  )

  it("refuses another worker's contract as if there were none", async () => {
    const act = await opened('owner', 67)
    await becomeWorker(world, 'thief')
    expect((await refusalOf(world, ['thief', 'contract', 'sign-agreement', act])).code).toBe('NOT_FOUND')
  })
})
