import { createHash, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Phone } from '../demo/phone'
import { agreementKey, type AgreementKey } from './agreement-key'
import type { Deed } from './deeds-of-worker'
import type { Scene } from './scene'

interface Part {
  base64: string
  parts: number
  sha256: string
  bytes: number
}

const altered = v.object({ altered: v.optional(v.picklist(['one-byte', 'cut-off', 'appended'])) })
type Alteration = NonNullable<v.InferOutput<typeof altered>['altered']>

const partBytes = 60_000

/** A signed file in the hands of people: read, packed with its evidence, and verified wherever it comes from. */
export const ofEvidence: Readonly<Record<string, Deed>> = {
  'read-agreement-file': async (scene) => {
    const { file, ...whole } = await readFile(scene)
    return { ...whole, signatures: file.toString('latin1').split('/ByteRange').length - 1 }
  },
  'read-pack': async (scene) => {
    const { file, ...whole } = await readPack(scene)
    return { ...whole, files: namesIn(file) }
  },
  /** Sends the file from a phone, as it is or altered, to have it verified. */
  'verify-file': async (scene, wish) => upload(scene, await fileToVerify(scene, wish)),
  /** The same without an account, as on the public page. */
  'verify-in-public': async (scene, wish) => {
    const body = new Uint8Array(await fileToVerify(scene, wish))
    return answerOf(await fetch(`${scene.cloud.url}/verify`, { method: 'POST', body }))
  },
  /** What somebody who holds the paper is told by its QR code. */
  'scan-code': async (scene) => {
    const file = await signedFile(scene)
    return answerOf(await fetch(`${scene.cloud.url}/verify/record?d=${codeOf(file)}`))
  },
  'verify-stored': async (scene) => scene.worker.ask('evidence', 'verify-document', await agreementKey(scene)),
}

async function fileToVerify(scene: Scene, wish: Readonly<Record<string, unknown>>): Promise<Buffer> {
  return alter(await signedFile(scene), wish)
}

/** A file as a step has it: as it is, or tampered with. */
export function alter(file: Buffer, wish: Readonly<Record<string, unknown>>): Buffer {
  const how = v.parse(altered, wish).altered
  return how === undefined ? file : alterations[how](file)
}

const alterations: Readonly<Record<Alteration, (file: Buffer) => Buffer>> = {
  'one-byte': (file) => withByte(file, Math.floor(file.length / 3)),
  'cut-off': (file) => file.subarray(0, file.length - 1000),
  appended: (file) => Buffer.concat([file, Buffer.from('\n% 工钱改成每小时 100 元\n')]),
}

function withByte(file: Buffer, at: number): Buffer {
  const other = Buffer.from(file)
  other.writeUInt8(file.readUInt8(at) ^ 1, at)
  return other
}

async function upload({ worker }: Scene, file: Buffer): Promise<unknown> {
  const uploadId = randomUUID()
  const parts = Math.ceil(file.length / partBytes)
  for (let part = 1; part <= parts; part += 1) {
    const bytes = file.subarray((part - 1) * partBytes, part * partBytes)
    await worker.ask('evidence', 'upload-part', { uploadId, part, base64: bytes.toString('base64') })
  }
  return worker.ask('evidence', 'verify-upload', { uploadId, parts })
}

interface Whole {
  file: Buffer
  isWhole: boolean
}

/** The signed file of the agreement that the worker has before them. */
export async function signedFile(scene: Scene): Promise<Buffer> {
  return (await readFile(scene)).file
}

/** The signed file of an agreement, as its worker or employer reads it. */
export async function fileOf(phone: Phone, key: AgreementKey): Promise<Buffer> {
  return (await readWhole(phone, key)).file
}

interface Whole {
  file: Buffer
  isWhole: boolean
}

async function readFile(scene: Scene): Promise<Whole> {
  return readWhole(scene.worker, await agreementKey(scene))
}

async function readWhole(phone: Phone, key: AgreementKey): Promise<Whole> {
  const first = await phone.ask('evidence', 'read-document', { ...key, part: 1 })
  return whole(first, (part) => phone.ask('evidence', 'read-document', { ...key, part }))
}

async function readPack(scene: Scene): Promise<Whole> {
  const key = await agreementKey(scene)
  const first = await scene.worker.ask('evidence', 'read-pack', { ...key, part: 1 })
  const { untilSeq } = first
  return whole(first, (part) => scene.worker.ask('evidence', 'read-pack', { ...key, part, untilSeq }))
}

/** Puts the parts together: whether they are what the hash says. */
async function whole(first: Part, readPart: (part: number) => Promise<Part>): Promise<Whole> {
  const contents = [first.base64]
  for (let part = 2; part <= first.parts; part += 1) contents.push((await readPart(part)).base64)
  const file = Buffer.concat(contents.map((base64) => Buffer.from(base64, 'base64')))
  const isWhole = file.length === first.bytes && createHash('sha256').update(file).digest('hex') === first.sha256
  return { file, isWhole }
}

/** The names in the central directory of a ZIP (APPNOTE 4.3.12). */
function namesIn(zip: Buffer): string[] {
  const names: string[] = []
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 46))
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)))
  return names
}

/** The code of a file's contract, which its keywords hold in hexadecimal UTF-16. */
export function codeOf(file: Buffer): string {
  const [, hex = ''] = /\/Keywords <FEFF((?:00[0-9A-F]{2})+)>/.exec(file.toString('latin1')) ?? []
  return Buffer.from(hex.replace(/00(..)/g, '$1'), 'hex').toString('latin1')
}

const answer = v.object({ ok: v.literal(true), data: v.unknown() })

async function answerOf(response: Response): Promise<unknown> {
  return v.parse(answer, await response.json()).data
}
