import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { verifyDocument } from '../../cloudfunctions/shared/document/verify-document'
import { isIntact } from '../../cloudfunctions/shared/domain/evidence-chain'
import { sha256 } from '../../cloudfunctions/shared/sha256'
import { sampleContract } from '../../scripts/sample/contract'
import { startTestCloud, type TestCloud } from '../support/local-cloud'
import { whenInstalled } from '../support/programs'
import { runNotes } from '../support/verify-notes'

// An agreement that was made by the real flow, before tools that nobody here wrote.

const run = promisify(execFile)
let cloud: TestCloud
let folder: string
const inFolder = (name: string): string => path.join(folder, name)

beforeAll(async () => {
  cloud = await startTestCloud()
  folder = await mkdtemp(path.join(os.tmpdir(), 'workcard sample '))
  await sampleContract(cloud, folder)
})
afterAll(async () => {
  await cloud.stop()
  await rm(folder, { recursive: true, force: true })
})

whenInstalled('qpdf')('is a whole PDF to qpdf at every revision', async () => {
  for (const name of ['1-text.pdf', '2-worker.pdf', '3-completed.pdf']) await run('qpdf', ['--check', inFolder(name)])
})

whenInstalled('certutil', 'pdfsig')('has two signatures that poppler finds valid and trusted, over the whole file', async () => {
  await run('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password'])
  await run('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'ca', '-t', 'CT,C,C', '-a', '-i', inFolder('ca.pem')])
  const { stdout } = await run('pdfsig', ['-nssdir', `sql:${folder}`, inFolder('3-completed.pdf')])
  expect(stdout.match(/Signature is Valid\./g)).toHaveLength(2)
  expect(stdout.match(/Certificate is Trusted\./g)).toHaveLength(2)
  expect(stdout.match(/Total document signed/g)).toHaveLength(1)
})

it('holds for our own verifier, and each revision goes on from the one before', async () => {
  const [text, signed, completed, caPem, tsaPem] = await Promise.all(
    ['1-text.pdf', '2-worker.pdf', '3-completed.pdf', 'ca.pem', 'tsa.pem'].map((name) => readFile(inFolder(name))),
  )
  if (!text || !signed || !completed || !caPem || !tsaPem) throw new Error('a file is missing')
  const verdict = await verifyDocument(completed, { caPem: caPem.toString(), tsaPem: tsaPem.toString() })
  expect(verdict).toMatchObject({ holds: true, signatures: [{ field: 'worker' }, { field: 'employer' }] })
  expect(signed.subarray(0, text.length).equals(text)).toBe(true)
  expect(completed.subarray(0, signed.length).equals(signed)).toBe(true)
})

whenInstalled(
  'openssl',
  'pdfsig',
  'qpdf',
  'certutil',
)('brings a pack whose own notes verify it, command by command', async () => {
  const ran = await runNotes(await readFile(inFolder('evidence-pack.zip')))
  expect(ran.filter(({ said }) => said.includes('CAdES Verification successful'))).toHaveLength(2)
  expect(ran.filter(({ said }) => said.includes('Verification: OK'))).toHaveLength(2)
})

const record = { seq: v.number(), event: v.string(), at: v.string(), actor: v.string(), data: v.record(v.string(), v.unknown()) }
const evidence = v.array(
  v.object({
    contract_id: v.string(),
    contract_event: v.array(v.object({ ...record, hash: v.string(), previous_hash: v.string() })),
  }),
)

it('brings a chain of events that is whole and names the file', async () => {
  const [contract] = v.parse(evidence, JSON.parse(await readFile(inFolder('evidence.json'), 'utf8')))
  const events = [...(contract?.contract_event ?? [])].sort((one, other) => one.seq - other.seq)
  const steps = ['sent', 'opened', 'intent', 'signed', 'completed']
  expect(events.map(({ event }) => event).filter((event) => steps.includes(event))).toEqual(steps)
  const links = events.map(({ hash, previous_hash: previousHash, at, ...rest }) => ({
    record: { contractId: contract?.contract_id ?? '', ...rest, at: new Date(at) },
    previousHash,
    hash,
  }))
  expect(isIntact(links, sha256)).toBe(true)
  expect(events.find(({ event }) => event === 'completed')?.data['documentSha256']).toBe(
    sha256(await readFile(inFolder('3-completed.pdf'))),
  )
})
