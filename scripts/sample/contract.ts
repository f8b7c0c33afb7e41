import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { personOf } from '../../simulator/demo/people'
import { mockOf, type Phone } from '../../simulator/demo/phone'
import * as steps from '../../simulator/demo/steps'
import { httpPhone, moveClock, type CloudAddress } from '../../simulator/scenarios/http-phone'

const credentials = v.object({ ca_pem: v.string(), tsa_pem: v.string() })
const endOfRevision = '%%EOF\n'

/**
 * Makes a completed agreement by the real flow, tapped as a worker and an owner would, and writes every revision, the
 * certificates of the authorities and the evidence into a folder. Gives the names of the files.
 */
export async function sampleContract(cloud: CloudAddress, folder: string): Promise<string[]> {
  await moveClock(cloud, { set: '2026-03-02T12:00:00+08:00' })
  const worker = await httpPhone(cloud, 'sample-worker')
  const { contract, signed } = await signAsWorker(worker)
  const owner = await httpPhone(cloud, 'employer-owner')
  const { outcomes } = await owner.ask('contract', 'countersign', { contractIds: [contract.contractId] })
  if (outcomes[0]?.outcome !== 'completed') throw new Error(`not counter-signed: ${JSON.stringify(outcomes)}`)
  const { ca_pem: ca, tsa_pem: tsa } = v.parse(credentials, await mockOf(cloud, 'certificate-authority').get('/credentials'))
  return writeAll(folder, {
    '1-text.pdf': signed.subarray(0, signed.indexOf(endOfRevision) + endOfRevision.length),
    '2-worker.pdf': signed,
    '3-completed.pdf': await readDocument(worker, contract),
    'ca.pem': ca,
    'tsa.pem': tsa,
    'evidence-pack.zip': await readPack(worker, contract),
    'evidence.json': `${JSON.stringify(await readEvidence(worker), null, 2)}\n`,
  })
}

interface ContractKey {
  employerId: string
  contractId: string
}

async function signAsWorker(worker: Phone): Promise<{ contract: ContractKey; signed: Buffer }> {
  await steps.becomeWorker(worker)
  const [job] = (await worker.ask('job', 'list-jobs', {})).jobs.filter(({ startsAtLocal }) => startsAtLocal === '08:00')
  if (job === undefined) throw new Error('there is no job')
  const shift = await steps.applyForJob(worker, job)
  await steps.verify(worker, personOf(801, 2026))
  const { contractId } = await steps.signAgreement(worker, shift)
  const contract = { employerId: shift.employerId, contractId }
  return { contract, signed: await readDocument(worker, contract) }
}

/** The newest revision, part by part as the phone reads it. */
async function readDocument(worker: Phone, contract: ContractKey): Promise<Buffer> {
  const first = await worker.ask('evidence', 'read-document', { ...contract, part: 1 })
  const texts = [first.base64]
  for (let part = 2; part <= first.parts; part += 1)
    texts.push((await worker.ask('evidence', 'read-document', { ...contract, part })).base64)
  return Buffer.from(texts.join(''), 'base64')
}

/** The evidence pack, part by part as the phone reads it. */
async function readPack(worker: Phone, contract: ContractKey): Promise<Buffer> {
  const first = await worker.ask('evidence', 'read-pack', { ...contract, part: 1 })
  const { parts, untilSeq } = first
  const texts = [first.base64]
  for (let part = 2; part <= parts; part += 1)
    texts.push((await worker.ask('evidence', 'read-pack', { ...contract, part, untilSeq })).base64)
  return Buffer.from(texts.join(''), 'base64')
}

/** The contract with its chain of events, as the worker's own copy of their data has it. */
async function readEvidence(worker: Phone): Promise<unknown> {
  let next: { part: string; after: string } | undefined
  do {
    const page = await worker.ask('account', 'export-my-data', next === undefined ? {} : { next })
    if (page.part === 'contract') return page.rows
    next = page.next
  } while (next !== undefined)
  throw new Error('the copy has no contract')
}

async function writeAll(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
  return Object.keys(files)
}
