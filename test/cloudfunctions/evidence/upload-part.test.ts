import { randomUUID } from 'node:crypto'
import { refusalOf, becomeWorker, eveningBefore, registerEmployer } from '../../support/onboarding'
import { startWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await startWorld({ at: eveningBefore, mocks: ['weixin', 'certificate-authority'] })
  await registerEmployer(world, 'boss', '91310000MA1K35TX0A')
  await becomeWorker(world, 'li-na')
})
afterAll(() => world.close())

const upload = (who: string, uploadId: string, [part, bytes]: [number, Buffer]) =>
  world.expectOk(who, 'evidence', 'upload-part', { uploadId, part, base64: bytes.toString('base64') })
const refused = async (who: string, uploadId: string, parts: number): Promise<string> =>
  (await refusalOf(world, [who, 'evidence', 'verify-upload', { uploadId, parts }])).code

describe('a part of a file', () => {
  it('ends the one before, so that nobody fills the store', async () => {
    const [old, fresh] = [randomUUID(), randomUUID()]
    await upload('li-na', old, [1, Buffer.from('%PDF-1.7')])
    await upload('li-na', fresh, [1, Buffer.from('%PDF-1.7')])
    expect(await refused('li-na', old, 1)).toBe('NOT_FOUND')
    const { rows } = { rows: await world.environment.db.selectFrom('uploaded_part').select('upload_id').execute() }
    expect(rows.filter(({ upload_id }) => upload_id === old)).toEqual([])
  })

  it.each([
    ['a part of more than 60,000 bytes', { part: 1, base64: Buffer.alloc(60_001).toString('base64') }],
    ['a part after the 35th', { part: 36, base64: '' }],
    ['what is no base64', { part: 1, base64: '*' }],
  ])('refuses %s', async (_, request) => {
    const call = ['li-na', 'evidence', 'upload-part', { uploadId: randomUUID(), ...request }] as const
    expect((await refusalOf(world, [...call])).code).toBe('MALFORMED_REQUEST')
  })
})
