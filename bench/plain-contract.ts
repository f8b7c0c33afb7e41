import fontkit from '@cantoo/fontkit'
import * as pdf from '@cantoo/pdf-lib'
import 'reflect-metadata' // @peculiar/x509 needs it loaded first
import * as x509 from '@peculiar/x509'
import * as asn1js from 'asn1js'
import { createHash, KeyObject, randomBytes, sign as signBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as pkijs from 'pkijs'
import { encode } from 'uqr'

// The plainest program for the same file: straight calls of the same libraries, one after another. Nothing is measured before it
// is broken into lines, verified after it is made, or kept anywhere.

export interface Authority {
  estUrl: string
  authorization: string
  tsaUrl: string
  caPem: string
}
export interface PlainText {
  title: string
  lines: { text: string; size: number }[]
  /** What the last page says beside its code. */
  evidence: string[]
  verifyUrl: string
}

const font = createRequire(__filename).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const [width, height, margin] = [595.28, 841.89, 56]
const ink = pdf.rgb(0, 0, 0)
const cmsBytes = 8192
const rangeRoom = '/ByteRange [0 0000000000 0000000000 0000000000]'
const p256 = { name: 'ECDSA', namedCurve: 'P-256' }
const oids = { data: '1.2.840.113549.1.7.1', sha256: '2.16.840.1.101.3.4.2.1', signed: '1.2.840.113549.1.7.2' }

/** Makes the pages, signs for the worker with lines, then for the employer. */
export async function plainContract(authority: Authority, text: PlainText, strokes: number[][][]): Promise<Buffer> {
  const pages = await draw(text)
  const signed = await sign(pages, { field: 'worker', name: '李娜', strokes, authority })
  return sign(signed, { field: 'employer', name: '快送物流有限公司', strokes: [], authority })
}

async function draw({ title, lines, evidence, verifyUrl }: PlainText): Promise<Buffer> {
  const doc = await pdf.PDFDocument.create()
  doc.registerFontkit(fontkit)
  const type = await doc.embedFont(readFileSync(font), { subset: true })
  let page = doc.addPage([width, height])
  let y = height - margin
  for (const { text, size } of [{ text: title, size: 19 }, ...lines]) {
    y -= size * 1.65 + (size > 11 ? 8 : 0)
    if (y < 64) {
      page = doc.addPage([width, height])
      y = height - margin - size * 1.65
    }
    page.drawText(text, { x: margin, y, size, font: type, color: ink })
  }
  if (y < 230) page = doc.addPage([width, height])
  const boxes = ['worker', 'employer'].map((field, index) => box(doc, page, { field, x: margin + index * 248 }))
  const last = doc.addPage([width, height])
  drawCode(last, verifyUrl)
  for (const [index, text] of [...evidence, verifyUrl].entries())
    last.drawText(text, { x: margin, y: 430 - index * 16, size: 8.5, font: type })
  doc.catalog.set(pdf.PDFName.of('AcroForm'), doc.context.register(doc.context.obj({ Fields: boxes, SigFlags: 1 })))
  return Buffer.from(await doc.save({ useObjectStreams: false }))
}

function box(doc: pdf.PDFDocument, page: pdf.PDFPage, { field, x }: { field: string; x: number }): pdf.PDFRef {
  const Rect = [x, 70, x + 235, 182]
  page.drawRectangle({ x, y: 70, width: 235, height: 112, borderWidth: 0.6, borderColor: ink })
  const widget = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: pdf.PDFString.of(field), Rect, F: 4, P: page.ref }
  const ref = doc.context.register(doc.context.obj(widget))
  page.node.addAnnot(ref)
  return ref
}

function drawCode(page: pdf.PDFPage, url: string): void {
  const { data, size } = encode(url, { ecc: 'M', border: 4 })
  const side = 128 / size
  const dark = data.flatMap((modules, row) => modules.flatMap((isDark, column) => (isDark ? [{ row, column }] : [])))
  for (const { row, column } of dark)
    page.drawRectangle({ x: margin + column * side, y: 600 - row * side, width: side, height: side, color: ink })
}

interface Signing {
  field: string
  name: string
  strokes: number[][][]
  authority: Authority
}

async function sign(before: Buffer, signing: Signing): Promise<Buffer> {
  const file = await fill(before, signing)
  const rangeAt = file.indexOf(rangeRoom, before.length, 'latin1')
  const start = file.indexOf('/Contents <', rangeAt, 'latin1') + '/Contents '.length
  const end = start + cmsBytes * 2 + 2
  file.write(
    `/ByteRange [0 ${String(start)} ${String(end)} ${String(file.length - end)}]`.padEnd(rangeRoom.length),
    rangeAt,
    'latin1',
  )
  const content = Buffer.concat([file.subarray(0, start), file.subarray(end)])
  file.write((await cmsOver(content, signing)).toString('hex'), start + 1, 'latin1')
  return file
}

async function fill(before: Buffer, { field, name, strokes }: Signing): Promise<Buffer> {
  const doc = await pdf.PDFDocument.load(before, { forIncrementalUpdate: true, updateMetadata: false })
  doc.registerFontkit(fontkit)
  const type = await doc.embedFont(readFileSync(font), { subset: true })
  const form = doc.catalog.lookup(pdf.PDFName.of('AcroForm'), pdf.PDFDict)
  const fields = form.lookup(pdf.PDFName.of('Fields'), pdf.PDFArray)
  const widget = fields.lookup(field === 'worker' ? 0 : 1, pdf.PDFDict)
  const value = `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n${rangeRoom}\n/Contents <${'0'.repeat(cmsBytes * 2)}>\n/M (D:20260302120000Z)\n>>`
  widget.set(pdf.PDFName.of('V'), doc.context.register(pdf.PDFInvalidObject.of(Buffer.from(value, 'latin1'))))
  const lines = strokes.flatMap((stroke) =>
    stroke.map(([x = 0, y = 0], index) => (index === 0 ? pdf.moveTo : pdf.lineTo)(x / 45, (10000 - y) / 100)),
  )
  const caption = pdf.drawText(type.encodeText(`${name} 2026-03-02 12:00 北京时间 · 测试签章`), {
    ...{ color: ink, font: 'F', size: 8, x: 6, y: 8 },
    ...{ rotate: pdf.degrees(0), xSkew: pdf.degrees(0), ySkew: pdf.degrees(0) },
  })
  const resources = { Font: { F: type.ref } }
  const look = doc.context.formXObject([...lines, pdf.stroke(), ...caption], {
    BBox: doc.context.obj([0, 0, 235, 112]),
    Resources: doc.context.obj(resources),
  })
  widget.set(pdf.PDFName.of('AP'), doc.context.obj({ N: doc.context.register(look) }))
  form.set(pdf.PDFName.of('SigFlags'), pdf.PDFNumber.of(3))
  return Buffer.from(await doc.save({ useObjectStreams: false }))
}

async function cmsOver(content: Buffer, { name, authority }: Signing): Promise<Buffer> {
  const keys = await crypto.subtle.generateKey(p256, false, ['sign', 'verify'])
  const own = await enrol(authority, name, keys)
  const attributes = new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: attributesFor(content, own) })
  const toBeSigned = Buffer.from(new asn1js.Set({ value: attributes.attributes.map((each) => each.toSchema()) }).toBER())
  const signature = signBytes('sha256', toBeSigned, KeyObject.from(keys.privateKey))
  const token = await stamp(authority, signature)
  const certificate = pkijs.Certificate.fromBER(own)
  const digest = new pkijs.AlgorithmIdentifier({ algorithmId: oids.sha256 })
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: digest,
    signedAttrs: attributes,
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' }),
    signature: new asn1js.OctetString({ valueHex: Uint8Array.from(signature) }),
    unsignedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new pkijs.Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [token] })],
    }),
  })
  const ca = pkijs.Certificate.fromBER(new x509.X509Certificate(authority.caPem).rawData)
  const data = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [digest],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates: [certificate, ca].sort((a, b) => Buffer.compare(derOf(a), derOf(b))),
    signerInfos: [signer],
  })
  return derOf(new pkijs.ContentInfo({ contentType: oids.signed, content: data.toSchema() }))
}

function attributesFor(content: Buffer, own: Uint8Array): pkijs.Attribute[] {
  const octets = (bytes: Uint8Array): asn1js.OctetString => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes) })
  const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
  const sequence = (value: asn1js.BaseBlock): asn1js.Sequence => new asn1js.Sequence({ value: [value] })
  return [
    new pkijs.Attribute({ type: '1.2.840.113549.1.9.3', values: [new asn1js.ObjectIdentifier({ value: oids.data })] }),
    new pkijs.Attribute({ type: '1.2.840.113549.1.9.4', values: [octets(hash(content))] }),
    new pkijs.Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [sequence(sequence(sequence(octets(hash(own)))))] }),
  ].sort((a, b) => Buffer.compare(derOf(a), derOf(b)))
}

async function enrol({ estUrl, authorization }: Authority, name: string, keys: CryptoKeyPair): Promise<Uint8Array<ArrayBuffer>> {
  const subject = new x509.Name([{ CN: [{ utf8String: name }] }, { '2.5.4.5': [{ printableString: 'hmac-0123456789abcdef' }] }])
  const signingAlgorithm = { ...p256, hash: 'SHA-256' }
  const request = await x509.Pkcs10CertificateRequestGenerator.create({ name: subject, keys, signingAlgorithm }, crypto)
  const headers = { 'content-type': 'application/pkcs10', 'content-transfer-encoding': 'base64', authorization }
  const body = Buffer.from(request.rawData).toString('base64')
  const answer = await fetch(estUrl, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`no certificate: ${String(answer.status)}`)
  const [issued] = Array.from(new x509.X509Certificates(Buffer.from(await answer.text(), 'base64')))
  if (issued === undefined) throw new Error('no certificate in the answer')
  return new Uint8Array(issued.rawData)
}

async function stamp({ tsaUrl }: Authority, signature: Buffer): Promise<asn1js.BaseBlock> {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: Uint8Array.from(createHash('sha256').update(signature).digest()) }),
    }),
    nonce: new asn1js.Integer({ valueHex: Uint8Array.from([1, ...randomBytes(8)]) }),
    certReq: true,
  })
  const headers = { 'content-type': 'application/timestamp-query' }
  const answer = await fetch(tsaUrl, { method: 'POST', headers, body: new Uint8Array(derOf(request)) })
  const { timeStampToken } = pkijs.TimeStampResp.fromBER(await answer.arrayBuffer())
  if (timeStampToken === undefined) throw new Error('no time-stamp')
  return timeStampToken.toSchema()
}

function derOf(object: { toSchema: () => asn1js.BaseBlock }): Buffer {
  return Buffer.from(object.toSchema().toBER())
}
