import { randomBytes, randomInt } from 'node:crypto'
import { revisionOf, twoAgreements } from '../support/two-agreements'
import type { World } from '../support/world'

// What the public page says of a completed agreement that somebody has changed by one byte, or continued.

let world: World
let completed: Buffer
let code: string
beforeAll(async () => {
  const { key, ...made } = await twoAgreements()
  ;({ world } = made)
  completed = await revisionOf(world, key, 3)
  const [, hex = ''] = /\/Keywords <FEFF([0-9A-F]+)>/.exec(completed.toString('latin1')) ?? []
  code = Buffer.from(hex.replace(/00(..)/g, '$1'), 'hex').toString('latin1')
})
afterAll(() => world.close())

interface Change {
  what: string
  pdf: Buffer
}

function randomByte(): Change {
  const [at, by] = [randomInt(completed.length), randomInt(1, 256)]
  const pdf = Buffer.from(completed)
  pdf[at] = (pdf[at] ?? 0) ^ by
  return { what: `byte ${String(at)} xor ${String(by)}`, pdf }
}

function randomAppend(): Change {
  const tail = randomBytes(randomInt(1, 40))
  return { what: `appended ${tail.toString('hex')}`, pdf: Buffer.concat([completed, tail]) }
}

it('notices each of 1,000 random changes, with the code of the paper and without, and says what is wrong', async () => {
  const unnoticed: string[] = []
  for (let index = 0; index < 1000; index += 1) {
    const { what, pdf } = index % 10 === 0 ? randomAppend() : randomByte()
    const request = { file: pdf.toString('base64'), ...(index % 2 === 0 && { d: code }) }
    const { holds, findings } = await world.expectOk({ kind: 'web' }, 'evidence', 'verify-file', request)
    if (holds || findings.length === 0) unnoticed.push(what)
  }
  expect(unnoticed).toEqual([])
  const genuine = await world.expectOk({ kind: 'web' }, 'evidence', 'verify-file', {
    file: completed.toString('base64'),
    d: code,
  })
  expect(genuine).toMatchObject({ holds: true, findings: [] })
}, 900_000)
