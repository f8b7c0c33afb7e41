import { verifyDocument } from '../../../../cloudfunctions/shared/document/verify-document'
import { makeWorld, type SigningWorld } from './signing-world'
import { prepareSmall, smallPdf } from './small-pdf'

let world: SigningWorld
let empty: Buffer

beforeAll(async () => {
  ;[world, empty] = await Promise.all([makeWorld(), smallPdf(['worker'])])
})

describe('garbage', () => {
  it.each([
    ['nothing', ''],
    ['words', 'no PDF at all'],
    ['a header alone', '%PDF-1.7\n'],
    [
      'a form in a circle',
      '%PDF-1.7\n1 0 obj<</Type/Catalog/AcroForm<</Fields[2 0 R]>>>>endobj\n2 0 obj<</FT/Sig/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>',
    ],
    ['a form of numbers', '%PDF-1.7\n1 0 obj<</Type/Catalog/AcroForm<</Fields[1 2]>>>>endobj\ntrailer<</Root 1 0 R>>'],
    ['arrays without end', `%PDF-1.7\n1 0 obj${'['.repeat(50_000)}`],
  ])('%s does not hold', async (_what, text) => {
    expect(await verifyDocument(Buffer.from(text), world.trust)).toMatchObject({
      holds: false,
      reachesEnd: false,
      signatures: [],
    })
  })

  it.each(['', 'x', '\x30\x80\x00\x00', '\x30\x03\x02\x01\x05', '\x30\x84\xff\xff\xff\xff'])(
    'in place of the CMS does not hold: %j',
    async (text) => {
      const { finish } = await prepareSmall(empty, 'worker')
      expect(await verifyDocument(finish(Buffer.from(text, 'latin1')), world.trust)).toMatchObject({
        holds: false,
        reachesEnd: true,
        signatures: [{ field: 'worker', checks: { byteRange: true, digest: false, signature: false } }],
      })
    },
  )
})
