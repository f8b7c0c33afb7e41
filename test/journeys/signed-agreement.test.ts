import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import * as pkijs from 'pkijs'
import { promisify } from 'node:util'
import { makeAgreementPdf } from '../../cloudfunctions/shared/document/make-agreement'
import { prepareSignature, type SignatureAct } from '../../cloudfunctions/shared/document/prepare-signature'
import { verifyDocument } from '../../cloudfunctions/shared/document/verify-document'
import type { Section } from '../../cloudfunctions/shared/settings'
import { signDetached, type DetachedSignature } from '../../cloudfunctions/shared/vendors/certificate/client'
import { startVendor, type TestVendor } from '../cloudfunctions/shared/vendors/support/vendor'
import { agreementEvidence, agreementText, agreementVariables, aSignature } from '../support/builders/agreements'
import { whenInstalled } from '../support/programs'

// What others say of a completed agreement: OpenSSL of each signature, poppler and qpdf of the file.

const run = promisify(execFile)
const common = { reason: '签订用工协议', captions: ['测试签章，不具法律效力'] }
const worker = { ...common, field: 'worker', signerName: '李娜', strokes: aSignature } as const
const employer = { ...common, field: 'employer', signerName: agreementVariables.employerName } as const

let authority: TestVendor
let section: Section<'certificate'>
let trust: { caPem: string; tsaPem: string }
let folder: string
/** The text, the worker's signature on it, the employer's behind that. */
let text: Buffer
let signed: Signed
let completed: Signed

interface Signed {
  pdf: Buffer
  content: Buffer
  signature: DetachedSignature
}

beforeAll(async () => {
  ;[authority, folder] = await Promise.all([
    startVendor('certificate-authority'),
    mkdtemp(path.join(os.tmpdir(), 'workcard agreement ')),
  ])
  section = authority.settings.certificate()
  trust = { caPem: section.CA_CERTIFICATE, tsaPem: section.TSA_CERTIFICATE }
  const document = { contractNo: 'WC-20260302-000042', text: agreementText, madeAt: new Date(), evidence: agreementEvidence }
  text = await makeAgreementPdf(document)
  signed = await sign(text, { ...worker, at: new Date() })
  completed = await sign(signed.pdf, { ...employer, at: new Date() })
  await Promise.all([
    keep('ca.pem', section.CA_CERTIFICATE),
    keep('completed.pdf', completed.pdf),
    keep('signed.pdf', signed.pdf),
  ])
})

afterAll(async () => {
  await Promise.all([authority.close(), rm(folder, { recursive: true, force: true })])
})

const inFolder = (name: string): string => path.join(folder, name)
const keep = (name: string, bytes: Uint8Array | string): Promise<void> => writeFile(inFolder(name), bytes)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function sign(pdf: Buffer, act: SignatureAct): Promise<Signed> {
  const { content, finish } = await prepareSignature(pdf, act)
  const signature = await signDetached(section, {
    name: act.signerName,
    personReference: 'hmac-0123456789abcdef',
    content,
    beforeEnrolment: () => Promise.resolve(),
  })
  return { pdf: finish(signature.cms), content, signature }
}

describe.each([
  ['the worker', () => signed],
  ['the employer', () => completed],
])('OpenSSL accepts from %s', (_who, of) => {
  whenInstalled('openssl')('the CMS as a CAdES signature over the covered bytes', async () => {
    await Promise.all([keep('cms.der', of().signature.cms), keep('content.bin', of().content)])
    const { stderr } = await run('openssl', [
      ...['cms', '-verify', '-binary', '-cades', '-purpose', 'any', '-inform', 'DER', '-in', inFolder('cms.der')],
      ...['-content', inFolder('content.bin'), '-CAfile', inFolder('ca.pem'), '-out', inFolder('out.bin')],
    ])
    expect(stderr).toMatch(/CAdES Verification successful/i)
  })

  whenInstalled('openssl')('the time-stamp over the value of the signature', async () => {
    await Promise.all([
      keep('token.der', Buffer.from(of().signature.timestampToken, 'base64')),
      keep('value.bin', valueOf(of().signature)),
    ])
    const { stdout } = await run('openssl', [
      ...['ts', '-verify', '-token_in', '-in', inFolder('token.der'), '-data', inFolder('value.bin')],
      ...['-CAfile', inFolder('ca.pem')],
    ])
    expect(stdout).toContain('Verification: OK')
  })
})

function valueOf({ cms }: DetachedSignature): Uint8Array {
  const content: unknown = pkijs.ContentInfo.fromBER(Uint8Array.from(cms)).content
  const [signer] = new pkijs.SignedData({ schema: content }).signerInfos
  if (signer === undefined) throw new Error('expected a signer')
  return signer.signature.valueBlock.valueHexView
}

describe('poppler', () => {
  const whenPoppler = whenInstalled('pdfsig', 'certutil')
  const ask = async (name: string, nss: string): Promise<string> =>
    (await run('pdfsig', ['-nssdir', `sql:${nss}`, inFolder(name)])).stdout
  const count = (answer: string, words: string): number => answer.split(words).length - 1

  whenPoppler('finds both signatures valid and their certificates trusted, and the last one over the whole file', async () => {
    await run('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password'])
    await run('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'ca', '-t', 'CT,C,C', '-a', '-i', inFolder('ca.pem')])
    const answer = await ask('completed.pdf', folder)
    expect(count(answer, 'Signature is Valid.')).toBe(2)
    expect(count(answer, 'Certificate is Trusted.')).toBe(2)
    expect(answer).toContain('Common Name: 李娜')
    expect(count(answer, 'Total document signed')).toBe(1)
  })

  whenPoppler('finds the signature of the worker valid by itself', async () => {
    const answer = await ask('signed.pdf', folder)
    expect([count(answer, 'Signature is Valid.'), count(answer, 'Total document signed')]).toEqual([1, 1])
  })

  whenPoppler('finds a changed page in both', async () => {
    const changed = Buffer.from(completed.pdf)
    changed.write('/M (D:1', changed.indexOf('/M (D:2'), 'latin1')
    await keep('changed.pdf', changed)
    expect(count(await ask('changed.pdf', folder), 'Digest Mismatch.')).toBe(2)
  })
})

whenInstalled('qpdf')('is a whole PDF to qpdf, after each signature', async () => {
  for (const name of ['signed.pdf', 'completed.pdf'])
    expect((await run('qpdf', ['--check', inFolder(name)])).stdout).toContain('No syntax or stream encoding errors found')
})

describe('our own verification', () => {
  it('finds everything in order, with the names and the moments that the signatures were told', async () => {
    const verdict = await verifyDocument(completed.pdf, trust)
    expect(verdict).toMatchObject({ holds: true, reachesEnd: true, sha256: sha256(completed.pdf) })
    expect(verdict.signatures).toMatchObject(
      [signed, completed].map(({ signature: { certificateSerial, timestampedAt } }, index) => ({
        field: ['worker', 'employer'][index],
        signerName: ['李娜', agreementVariables.employerName][index],
        certificateSerial,
        timestampedAt,
      })),
    )
  })

  it('with the stored hash notices each of 250 random changes, and without it each that is not inside a CMS', async () => {
    const expected = sha256(completed.pdf)
    const changes = Array.from({ length: 250 }, (_, index) => (index % 10 === 0 ? randomAppend : randomByte)(completed.pdf))
    const unnoticed: string[] = []
    const withoutHash: Change[] = []
    for (const change of changes) {
      const { holds, sha256: found } = await verifyDocument(change.pdf, trust)
      if (holds && found === expected) unnoticed.push(change.what)
      if (holds) withoutHash.push(change)
    }
    expect(unnoticed).toEqual([])
    // the copies of certificates there, and capital digits: nothing that is relied on
    expect(withoutHash.filter(({ at }) => !isInsideCms(at)).map(({ what }) => what)).toEqual([])
  }, 900_000)
})

/** Said in words as well, so that a failure can be tried again. */
interface Change {
  what: string
  at: number
  pdf: Buffer
}

function randomByte(pdf: Buffer): Change {
  const [at, by] = [randomInt(pdf.length), randomInt(1, 256)]
  const copy = Buffer.from(pdf)
  copy[at] = (copy[at] ?? 0) ^ by
  return { what: `byte ${String(at)} xor ${String(by)}`, at, pdf: copy }
}

function randomAppend(pdf: Buffer): Change {
  const tail = randomBytes(randomInt(1, 40))
  return { what: `appended ${tail.toString('hex')}`, at: pdf.length, pdf: Buffer.concat([pdf, tail]) }
}

/** Between the angle brackets of a /Contents. */
function isInsideCms(at: number): boolean {
  return [text, signed.pdf].some((earlier) => {
    const start = completed.pdf.indexOf('/Contents <', earlier.length) + '/Contents '.length
    return at > start && at < completed.pdf.indexOf('>', start)
  })
}
