import { makeAgreementPdf } from '../../../../cloudfunctions/shared/document/make-agreement'
import {
  prepareSignature,
  type PreparedSignature,
  type SignatureAct,
} from '../../../../cloudfunctions/shared/document/prepare-signature'
import { aSignature, agreementEvidence, agreementText, agreementVariables } from '../../../support/builders/agreements'

const madeAt = new Date('2026-11-21T10:00:00Z')
const document = { contractNo: 'WC-20261121-000042', text: agreementText, madeAt, evidence: agreementEvidence }
const common = { reason: '签订用工协议', captions: ['测试签章，不具法律效力'], at: new Date('2026-11-21T10:05:09Z') }
const worker: SignatureAct = { ...common, field: 'worker', signerName: '李娜) /ByteRange [0 1 2 3] (', strokes: aSignature }
const employer: SignatureAct = { ...common, field: 'employer', signerName: agreementVariables.employerName }
const cms = Buffer.alloc(5000, 0xa5)

function rangesOf(pdf: Buffer): [number, number, number][] {
  const found = pdf.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)
  return [...found].map(([, before, after, rest]) => [Number(before), Number(after), Number(rest)])
}
const countOf = (pdf: Buffer, words: string): number => pdf.toString('latin1').split(words).length - 1

describe('the PDF of an agreement', () => {
  let text: Buffer
  beforeAll(async () => {
    text = await makeAgreementPdf(document)
  })

  it('is the same bytes whenever the same agreement is made, and others for another', async () => {
    expect((await makeAgreementPdf(document)).equals(text)).toBe(true)
    expect((await makeAgreementPdf({ ...document, contractNo: 'WC-20261121-000043' })).equals(text)).toBe(false)
  })

  it('embeds the glyphs that it needs of the font, and no more', () => {
    expect(countOf(text, '/FontFile2')).toBe(1)
    expect(text.length).toBeLessThan(70_000)
  })

  it('has an empty field for each side, and its objects in the open', () => {
    expect(text.toString('latin1').match(/\/T \((worker|employer)\)/g)).toEqual(['/T (worker)', '/T (employer)'])
    expect(countOf(text, '/ByteRange')).toBe(0)
    expect(countOf(text, '/ObjStm')).toBe(0)
  })

  describe('with a signature in preparation', () => {
    let prepared: PreparedSignature
    let signed: Buffer
    beforeAll(async () => {
      prepared = await prepareSignature(text, worker)
      signed = prepared.finish(cms)
    })

    it('signs every byte of the next revision but the value itself', () => {
      const [[before, after, rest] = [0, 0, 0], ...others] = rangesOf(signed)
      expect(others).toEqual([])
      expect(after + rest).toBe(signed.length)
      expect(Buffer.concat([signed.subarray(0, before), signed.subarray(after)]).equals(prepared.content)).toBe(true)
      expect(signed.toString('latin1', before, after)).toBe(`<${cms.toString('hex').padEnd(2 * 8192, '0')}>`)
    })

    it('keeps every byte of the revision before, for the second signer too', async () => {
      const completed = (await prepareSignature(signed, employer)).finish(cms)
      expect(signed.subarray(0, text.length).equals(text)).toBe(true)
      expect(completed.subarray(0, signed.length).equals(signed)).toBe(true)
      expect(rangesOf(completed)).toHaveLength(2)
      expect(completed.length - text.length).toBeLessThan(60_000)
    })

    it('locks the field, prints it, and says when it was signed', () => {
      const added = signed.toString('latin1', text.length)
      expect(added).toMatch(/\/F 132\b/)
      expect(added).toMatch(/\/SigFlags 3\b/)
      expect(added).toContain('/M (D:20261121100509Z)')
      expect(added).toContain('/SubFilter /ETSI.CAdES.detached')
    })

    it('takes a CMS of 8 KB and none that is larger', () => {
      expect(prepared.finish(Buffer.alloc(8192, 1)).includes('01'.repeat(8192), text.length)).toBe(true)
      expect(() => prepared.finish(Buffer.alloc(8193, 1))).toThrow('8193 bytes')
    })

    it('can be finished again, which leaves what was finished before alone', () => {
      const copy = Buffer.from(signed)
      expect(prepared.finish(Buffer.alloc(99, 2)).equals(copy)).toBe(false)
      expect(signed.equals(copy)).toBe(true)
    })

    it('refuses a field that is signed, and a document that has no such field', async () => {
      await expect(prepareSignature(signed, worker)).rejects.toThrow('the signature field worker is filled in already')
      const foreign = Buffer.from(text.toString('latin1').replace('/T (worker)', '/T (wirker)'), 'latin1')
      await expect(prepareSignature(foreign, worker)).rejects.toThrow('the document has no signature field worker')
    })
  })
})
