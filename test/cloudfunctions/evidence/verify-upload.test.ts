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
const verify = (who: string, uploadId: string, parts: number) =>
  world.expectOk(who, 'evidence', 'verify-upload', { uploadId, parts })
const refused = async (who: string, uploadId: string, parts: number): Promise<string> =>
  (await refusalOf(world, [who, 'evidence', 'verify-upload', { uploadId, parts }])).code

describe('a file that a phone sends part by part', () => {
  it('is judged as a whole, for workers and for employers', async () => {
    for (const who of ['li-na', 'boss']) {
      const id = randomUUID()
      await upload(who, id, [1, Buffer.from('%PDF-1.7 beginning')])
      await upload(who, id, [2, Buffer.from(' and end')])
      expect(await verify(who, id, 2)).toMatchObject({
        found: false,
        findings: [{ finding: 'not-ours' }, { finding: 'no-signature' }],
      })
    }
  })

  it('takes a part again as it was sent last', async () => {
    const id = randomUUID()
    await upload('li-na', id, [1, Buffer.from('hello')])
    await upload('li-na', id, [1, Buffer.from('%PDF-1.7')])
    expect((await verify('li-na', id, 1)).findings.map(({ finding }) => finding)).toEqual(['not-ours', 'no-signature'])
  })

  it('is not there before all of it is, nor for anybody else', async () => {
    const id = randomUUID()
    await upload('li-na', id, [1, Buffer.from('%PDF-1.7')])
    await upload('li-na', id, [3, Buffer.from('end')])
    expect(await refused('li-na', id, 3)).toBe('NOT_FOUND')
    expect(await refused('li-na', id, 2)).toBe('NOT_FOUND')
    expect(await refused('boss', id, 1)).toBe('NOT_FOUND')
  })
})
