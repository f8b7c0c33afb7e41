import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { verifyDocument } from '../cloudfunctions/shared/document/verify-document'
import { onThrowAwayCloud } from '../scripts/browser/throw-away-cloud'
import { personOf } from '../simulator/demo/people'
import { mockOf, type Phone } from '../simulator/demo/phone'
import * as steps from '../simulator/demo/steps'
import { httpPhone, moveClock, type CloudAddress } from '../simulator/scenarios/http-phone'
import { plainContract, type Authority, type PlainText } from './plain-contract'

/** Until the compilers of both have seen everything, and then those that are timed. */
const full = { warm: 8, rounds: 21 } as const
const short = { warm: 1, rounds: 3 } as const
type Length = { warm: number; rounds: number }
const aim = 1.3
const strokes: [number, number][][] = [
  [[1000, 2000], [3000, 6000], [5000, 2500]],
  [[5500, 3000], [8000, 7000]],
] // prettier-ignore

/** The time for one agreement from its text to both signatures, and its size, beside the plainest program for the same file. */
export async function run({ isShort }: { isShort: boolean }): Promise<void> {
  await onThrowAwayCloud('employer', (cloud) => measure(cloud, isShort ? short : full))
}

async function measure(cloud: CloudAddress, { warm, rounds }: Length): Promise<void> {
  await moveClock(cloud, { set: '2026-03-02T12:00:00+08:00' })
  const authority = await authorityOf(cloud)
  const owner = await httpPhone(cloud, 'employer-owner')
  const ours: number[] = []
  const plain: number[] = []
  let sizes = { ours: 0, plain: 0 }
  for (let round = 0; round < warm + rounds; round += 1) {
    const made = await signOurs(cloud, owner, round)
    const peer = await signPlain(authority, made.text)
    sizes = { ours: made.pdf.length, plain: peer.pdf.length }
    if (round < warm) await requireBoth([made.pdf, peer.pdf], authority)
    else {
      ours.push(made.milliseconds)
      plain.push(peer.milliseconds)
    }
  }
  say('an agreement with both signatures, verified and stored', middle(ours), sizes.ours)
  say('the plainest program', middle(plain), sizes.plain)
  const ratio = middle(ours) / middle(plain)
  process.stdout.write(`ratio ${ratio.toFixed(2)} (aim: at most ${String(aim)}), size ${(sizes.ours / sizes.plain).toFixed(2)}\n`)
}

interface Made {
  milliseconds: number
  pdf: Buffer
}

/** All that comes before the signature is somebody else's time: a worker of their own, who has read and confirmed. */
async function signOurs(cloud: CloudAddress, owner: Phone, round: number): Promise<Made & { text: PlainText }> {
  const worker = await httpPhone(cloud, `bench-${String(round)}`)
  await steps.becomeWorker(worker)
  const [job] = (await worker.ask('job', 'list-jobs', {})).jobs.filter(({ startsAtLocal }) => startsAtLocal === '08:00')
  if (job === undefined) throw new Error('there is no job')
  const { employerId, applicationId } = await steps.applyForJob(worker, job)
  await steps.verify(worker, personOf(900 + round, 2026))
  const agreement = await worker.ask('contract', 'open-agreement', { employerId, applicationId })
  await steps.prepareToSign(worker, agreement)
  const { contractId, textSha256 } = agreement
  const act = { employerId, contractId, textSha256, readMilliseconds: 60_000, readToEnd: true, strokes }
  await settled()
  const started = performance.now()
  await worker.ask('contract', 'sign-agreement', act)
  const { outcomes } = await owner.ask('contract', 'countersign', { contractIds: [contractId] })
  const milliseconds = performance.now() - started
  if (outcomes[0]?.outcome !== 'completed') throw new Error(`not completed: ${JSON.stringify(outcomes)}`)
  return { milliseconds, pdf: await readDocument(worker, { employerId, contractId }), text: plainText(agreement) }
}

async function signPlain(authority: Authority, text: PlainText): Promise<Made> {
  await settled()
  const started = performance.now()
  const pdf = await plainContract(authority, text, strokes)
  return { milliseconds: performance.now() - started, pdf }
}

/** What the round before has left to do is not this one's time. */
async function settled(): Promise<void> {
  await pause(50)
}

async function readDocument(worker: Phone, contract: { employerId: string; contractId: string }): Promise<Buffer> {
  const first = await worker.ask('evidence', 'read-document', { ...contract, part: 1 })
  const texts = [first.base64]
  for (let part = 2; part <= first.parts; part += 1)
    texts.push((await worker.ask('evidence', 'read-document', { ...contract, part })).base64)
  return Buffer.from(texts.join(''), 'base64')
}

type Agreement = CloudFunctions['contract']['open-agreement']['reply']

/** The same words, in lines that are counted and not measured. */
function plainText({ title, keyTerms, sections }: Agreement): PlainText {
  const lines = [...keyTerms, ...sections].flatMap((part) => [
    ...('heading' in part ? [{ text: part.heading, size: 11.5 }] : []),
    ...(part.text.match(/[^\n]{1,40}/gu) ?? []).map((text) => ({ text, size: 10.5 })),
  ])
  const verifyUrl = `http://127.0.0.1:7350/verify?d=${'A'.repeat(43)}.0123456789abcdef`
  const evidence = ['签署记录', '下面是第一次签名之前发生的事（北京时间）', ...happenings, '1'.repeat(64), '2'.repeat(64)]
  return { title, lines, evidence, verifyUrl }
}

const happenings = ['发出', '打开', '读完全文', '答完问题', '确认要签'].map((what) => `2026-03-02 12:00 ${what}`)

const credentials = v.object({
  tsa_url: v.string(),
  enrolment_account: v.object({ user: v.string(), password: v.string() }),
  ca_pem: v.string(),
  tsa_pem: v.string(),
})

async function authorityOf(cloud: CloudAddress): Promise<Authority & { tsaPem: string }> {
  const mock = mockOf(cloud, 'certificate-authority')
  const {
    tsa_url: tsaUrl,
    enrolment_account: account,
    ca_pem: caPem,
    tsa_pem: tsaPem,
  } = v.parse(credentials, await mock.get('/credentials'))
  const authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`
  return { estUrl: `${mock.url}/.well-known/est/simpleenroll`, authorization, tsaUrl, caPem, tsaPem }
}

/** Before anything is timed: both are whole and hold, on as many pages. */
async function requireBoth(files: readonly Buffer[], { caPem, tsaPem }: { caPem: string; tsaPem: string }): Promise<void> {
  for (const file of files) {
    const { holds, signatures } = await verifyDocument(file, { caPem, tsaPem })
    if (!holds || signatures.length !== 2) throw new Error(`a file does not verify: ${JSON.stringify(signatures)}`)
  }
  const pages = files.map((file) => file.toString('latin1').match(/\/Type \/Page\b/g)?.length)
  if (new Set(pages).size > 1) throw new Error(`the files have ${pages.join(' and ')} pages`)
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function say(what: string, milliseconds: number, bytes: number): void {
  process.stdout.write(`${what}: ${milliseconds.toFixed(0)} ms, ${(bytes / 1024).toFixed(1)} KB\n`)
}
