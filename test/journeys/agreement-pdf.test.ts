import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { makeAgreementPdf } from '../../cloudfunctions/shared/document/make-agreement'
import { prepareSignature, type SignatureAct } from '../../cloudfunctions/shared/document/prepare-signature'
import { render } from '../../cloudfunctions/shared/domain/agreement-text'
import { defaultTemplate } from '../../cloudfunctions/shared/domain/default-templates'
import { bundle } from '../../scripts/build-cloudfunctions'
import { aSignature, agreementEvidence, agreementVariables } from '../support/builders/agreements'
import { whenInstalled } from '../support/programs'

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')

const longName = '示例（北京）人力资源服务有限责任公司上海浦东新区张江高科技园区第一分公司'
const variables = { ...agreementVariables, employerName: longName, description: '在入口处引导观众（含「残障通道」）——检票……' }
const document = {
  contractNo: 'WC-20261121-000042',
  text: render({ kind: 'labour-service', addendum: 'minors' }, { ...defaultTemplate('labour-service'), version: 1 }, variables),
  madeAt: new Date('2026-11-21T10:00:00Z'),
  evidence: agreementEvidence,
}
const common = { reason: '签订用工协议', at: new Date('2026-11-21T10:05:00Z') }
const captions = (name: string): string[] => [name, '证书 5F1C09A2B7', '测试签章，不具法律效力']
const workerName = '阿卜杜热西提·阿卜杜热合曼'
const worker: SignatureAct = {
  ...common,
  field: 'worker',
  signerName: workerName,
  captions: captions(workerName),
  strokes: aSignature,
}
const employer: SignatureAct = { ...common, field: 'employer', signerName: longName, captions: captions(longName) }
/** What stands in for a CMS: these programs look at the file, not at who signed. */
const cms = Buffer.alloc(5000, 0x30)

/** A picture in grey, as `pdftoppm -gray` writes it: 0 is black. */
interface Picture {
  width: number
  height: number
  pixels: Buffer
}

/** Pixels are counted in an area given in points from the lower left of the page, as in the file. */
function darkPixels({ width, height, pixels }: Picture, [left, bottom, right, top]: number[]): number {
  const scale = width / 595.28
  const at = (points = 0): number => Math.round(points * scale)
  const rows = Array.from({ length: at(top) - at(bottom) }, (_, index) => height - at(top) + index)
  return rows
    .map((row) => pixels.subarray(row * width + at(left), row * width + at(right)).filter((grey) => grey < 140).length)
    .reduce((sum, count) => sum + count, 0)
}

function boxOf(pdf: Buffer, field: string): number[] {
  const [, rect = ''] = new RegExp(`/T \\(${field}\\)\\s*/Rect \\[([^\\]]+)\\]`).exec(pdf.toString('latin1')) ?? []
  return rect.trim().split(/\s+/).map(Number)
}

describe('the PDF of an agreement, looked at by other programs', () => {
  let folder: string
  const revisions: Buffer[] = []
  const fileOf = (revision: number): string => path.join(folder, `${String(revision)}.pdf`)

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'workcard pdf '))
    const text = await makeAgreementPdf(document)
    const signed = (await prepareSignature(text, worker)).finish(cms)
    revisions.push(text, signed, (await prepareSignature(signed, employer)).finish(cms))
    await Promise.all(revisions.map((bytes, index) => writeFile(fileOf(index), bytes)))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** The page with the boxes: what happened before is on a page of its own behind it. */
  const signaturePage = async (revision: number): Promise<Picture> => {
    const prefix = path.join(folder, `page-${String(revision)}-`)
    await run('pdftoppm', ['-gray', '-r', '100', fileOf(revision), prefix])
    const pages = (await readdir(folder)).filter((file) => file.startsWith(path.basename(prefix))).sort()
    const bytes = await readFile(path.join(folder, pages.at(-2) ?? ''))
    const [header = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
    return { width: Number(width), height: Number(height), pixels: bytes.subarray(header.length) }
  }

  whenInstalled('qpdf').each([0, 1, 2])('revision %i is a clean PDF', async (revision) => {
    const { stdout } = await run('qpdf', ['--check', fileOf(revision)])
    expect(stdout).toContain('No syntax or stream encoding errors found')
  })

  whenInstalled('pdftotext')('says all of its text, and on every page its number, the pages and the mark', async () => {
    const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', fileOf(2), '-'])
    const pages = stdout.split('\f').slice(0, -1)
    const read = stdout.replace(/\s/g, '')
    const said = [...document.text.keyTerms, ...document.text.sections].map(({ text }) => text.replace(/\s/g, ''))
    // a section that goes on overleaf has a footer within
    expect(said.filter((text) => !read.includes(text)).length).toBeLessThanOrEqual(pages.length - 1)
    expect(read).toContain(workerName)
    for (const [index, page] of pages.entries()) {
      const footer = `${document.contractNo}第${String(index + 1)}页/共${String(pages.length)}页测试签章，不具法律效力`
      expect(page.replace(/\s/g, '')).toContain(footer)
    }
  })

  whenInstalled('pdffonts')('embeds its font as a subset, with the table that makes text of glyphs', async () => {
    const { stdout } = await run('pdffonts', [fileOf(2)])
    const fonts = stdout.trim().split('\n').slice(2)
    expect(fonts).toHaveLength(3)
    for (const font of fonts) expect(font).toMatch(/NotoSansSC.*CID TrueType\s+Identity-H\s+yes\s+(yes|no)\s+yes/)
  })

  whenInstalled('pdftoppm')('shows each signature in its own box, and nothing of it outside', async () => {
    const [empty, half, full] = [await signaturePage(0), await signaturePage(1), await signaturePage(2)]
    const page = [0, 0, 595, 841]
    const inside = (field: string): number[] =>
      boxOf(revisions[0] ?? Buffer.alloc(0), field).map((edge, i) => edge + (i < 2 ? 2 : -2))
    expect(darkPixels(empty, inside('worker')) + darkPixels(empty, inside('employer'))).toBe(0)
    expect(darkPixels(half, inside('worker'))).toBeGreaterThan(400)
    expect(darkPixels(half, inside('employer'))).toBe(0)
    expect(darkPixels(half, page) - darkPixels(empty, page)).toBe(darkPixels(half, inside('worker')))
    expect(darkPixels(full, inside('employer'))).toBeGreaterThan(400)
    expect(darkPixels(full, page) - darkPixels(half, page)).toBe(darkPixels(full, inside('employer')))
  })

  whenInstalled('pdfsig', 'openssl')('holds two signatures that are valid, the last one of the whole file', async () => {
    const inFolder = (...names: string[]): string[] => names.map((name) => path.join(folder, name))
    const [key = '', certificate = '', content = '', signature = '', file = ''] = inFolder(
      'k.pem',
      'c.pem',
      'content',
      'cms',
      's.pdf',
    )
    const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=Test']
    await run('openssl', [...request, '-keyout', key, '-out', certificate])
    const sign = async (pdf: Buffer, act: SignatureAct): Promise<Buffer> => {
      const prepared = await prepareSignature(pdf, act)
      await writeFile(content, prepared.content)
      const made = ['cms', '-sign', '-binary', '-cades', '-in', content, '-signer', certificate, '-inkey', key, '-outform', 'DER']
      await run('openssl', [...made, '-out', signature])
      return prepared.finish(await readFile(signature))
    }
    await writeFile(file, await sign(await sign(revisions[0] ?? Buffer.alloc(0), worker), employer))
    const { stdout } = await run('pdfsig', ['-nocert', file])
    expect(stdout.match(/Signature Validation: .+/g)).toEqual(Array(2).fill('Signature Validation: Signature is Valid.'))
    expect(stdout.match(/(Total|Not total) document signed/g)).toEqual(['Not total document signed', 'Total document signed'])
  })

  it('is the same from a bundle, which has nothing but the font beside it', async () => {
    const entry = path.join(folder, 'entry.ts')
    const module = path.join(root, 'cloudfunctions/shared/document/make-agreement')
    await writeFile(entry, `export { makeAgreementPdf } from ${JSON.stringify(module)}\n`)
    const deployed = path.join(folder, 'deployed')
    await bundle(entry, deployed)
    expect((await readdir(deployed)).sort()).toEqual(['LICENSE_FONT', 'NotoSansSC_400Regular.ttf', 'index.js'])
    const script = `
      const agreement = ${JSON.stringify(document)}
      require('./index.js').makeAgreementPdf({ ...agreement, madeAt: new Date(agreement.madeAt) })
        .then((pdf) => process.stdout.write(pdf.toString('base64')))`
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: deployed, maxBuffer: 2 ** 24 })
    expect(Buffer.from(stdout, 'base64').equals(revisions[0] ?? Buffer.alloc(0))).toBe(true)
  })
})
