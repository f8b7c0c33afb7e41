import type { Context } from '../shared/context'
import { signatureParts, type SignaturePart } from '../shared/document/signature-parts'
import { zip } from '../shared/document/zip'
import { canonicalJson } from '../shared/domain/canonical-json'
import { anchorContent } from '../shared/domain/evidence-anchor'
import { Refusal } from '../shared/refusal'
import { sha256 } from '../shared/sha256'
import { listDocuments, type ContractDocument } from '../shared/store/contract-documents'
import { listContractEvents, type ChainedEvent, type ContractRecord } from '../shared/store/contract-proof'
import { listAnchors, type StampedAnchor } from '../shared/store/evidence-anchors'
import { verifyNotes } from './verify-notes'

type Files = Record<string, Buffer>
type Packing = Pick<Context, 'db' | 'settings'>

const names = { 1: 'revisions/1-text.pdf', 2: 'revisions/2-worker.pdf', 3: 'revisions/3-completed.pdf' } as const
const newest = 'agreement.pdf'
/** With which event a revision came to be. */
const madeWith = { 1: 'signed', 2: 'signed', 3: 'completed' } as const

/**
 * Everything that proves an agreement, as it stood after one event: the same event gives the same bytes for ever. Refuses with
 * NOT_FOUND when nothing is signed by then.
 */
export async function makePack(context: Packing, record: ContractRecord, untilSeq: number): Promise<Buffer> {
  const { db } = context
  const all = await listContractEvents(db, record)
  const events = all.filter(({ record: { seq } }) => seq <= untilSeq)
  const last = events.at(-1)
  if (last?.record.seq !== untilSeq) throw new Refusal('NOT_FOUND')
  const happened = new Set(events.map(({ record: { event } }) => event))
  const documents = (await listDocuments(db, record)).filter(({ revision }) => happened.has(madeWith[revision]))
  const { at } = last.record
  const anchors = (await listAnchors(db, record)).filter(({ madeAt }) => madeAt <= at)
  return zip(await filesOf(context, { record, events, documents, anchors }), at)
}

interface Material {
  record: ContractRecord
  events: readonly ChainedEvent[]
  documents: readonly ContractDocument[]
  anchors: readonly StampedAnchor[]
}

async function filesOf({ settings }: Packing, { record, events, documents, anchors }: Material): Promise<Files> {
  const pdf = documents.at(-1)?.bytes
  if (pdf === undefined) throw new Refusal('NOT_FOUND')
  const { CA_CERTIFICATE, TSA_CERTIFICATE } = settings.certificate()
  const signatures = await signatureParts(pdf)
  const files: Files = {
    [newest]: pdf,
    ...Object.fromEntries(documents.map(({ revision, bytes }) => [names[revision], bytes])),
    'events.json': Buffer.from(`${JSON.stringify(events, null, 2)}\n`),
    'events.txt': Buffer.from(events.map(chainLine).join('')),
    'certificates/ca.pem': Buffer.from(CA_CERTIFICATE),
    'certificates/tsa.pem': Buffer.from(TSA_CERTIFICATE),
    ...together(signatures.map((part) => signatureFiles(record, part))),
    ...together(anchors.map(anchorFiles)),
  }
  const notes = verifyNotes({ pdf: newest, signatures, days: anchors.map(({ day }) => day) })
  return { 'VERIFY.txt': Buffer.from(notes), SHA256SUMS: Buffer.from(sums(files)), ...files }
}

function together(files: readonly Files[]): Files {
  return Object.fromEntries(files.flatMap((each) => Object.entries(each)))
}

/** As `read` of a shell takes it: the hash, and what it is the hash of. */
function chainLine({ hash, previousHash, record }: ChainedEvent): string {
  return `${hash} ${previousHash}${canonicalJson(record)}\n`
}

function signatureFiles(record: ContractRecord, { field, cms, value }: SignaturePart): Files {
  const kept = field === 'worker' || field === 'employer' ? record[field] : undefined
  if (kept === undefined) return {}
  return {
    [`certificates/${field}.pem`]: Buffer.from(kept.certificatePem),
    [`signatures/${field}.p7`]: cms,
    [`signatures/${field}.value`]: value,
    [`timestamps/${field}.tst`]: Buffer.from(kept.timestampToken, 'base64'),
  }
}

function anchorFiles(anchor: StampedAnchor): Files {
  const { day, head, token } = anchor
  return {
    [`anchors/${day}.json`]: Buffer.from(anchorContent(anchor)),
    [`anchors/${day}.head.json`]: Buffer.from(canonicalJson(head)),
    [`anchors/${day}.tst`]: Buffer.from(token, 'base64'),
  }
}

function sums(files: Files): string {
  return Object.entries(files)
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join('')
}
