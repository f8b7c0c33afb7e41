import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { refusalCodes } from '../../../cloudfunctions/shared/refusal'
import { readCatalogue } from '../../../simulator/scenarios/catalogue'
import { difference } from '../../../simulator/scenarios/partial'
import { deedNames } from '../../../simulator/scenarios/run'

const catalogue = readCatalogue()
const steps = catalogue.flatMap(({ name, steps }) => steps.map((step) => ({ name, ...step })))

describe('the catalogue', () => {
  it('has situations of all five features and of each vendor', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(22)
    expect(new Set(catalogue.flatMap(({ vendors }) => vendors.map(({ mock }) => mock)))).toEqual(
      new Set(['weixin', 'wechat-pay', 'tencent-faceid', 'certificate-authority', 'insurer']),
    )
  })

  it('names deeds that exist, and refusals that exist', () => {
    expect(steps.filter((step) => !deedNames.includes(step.do))).toEqual([])
    const codes: readonly string[] = refusalCodes
    const named = steps.flatMap(({ expect: wanted }) => (wanted && 'refusal' in wanted ? [wanted.refusal] : []))
    expect(named.filter((code) => !codes.includes(code))).toEqual([])
  })

  it('names screens that exist', () => {
    const pages = catalogue.flatMap(({ screen }) => (screen ? [screen.page] : []))
    expect(pages.filter((page) => !existsSync(path.join('miniprogram', `${page}.wxml`)))).toEqual([])
  })

  it('is refused with the file and the field when a scenario is none', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'workcard-catalogue-test-'))
    await writeFile(path.join(folder, 'odd.json'), JSON.stringify({ ...catalogue[0], given: 'asleep' }))
    expect(() => readCatalogue(folder)).toThrow(/odd\.json: given/)
    await writeFile(path.join(folder, 'odd.json'), JSON.stringify(catalogue[0]))
    expect(() => readCatalogue(folder)).toThrow(/odd\.json holds the scenario/)
    await rm(folder, { recursive: true })
  })
})

describe('an expectation', () => {
  it.each([
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ list: [{ a: 1 }, { a: 2, b: 3 }] }, { list: [{ b: 3 }] }],
    [{ a: { b: null } }, { a: { b: null } }],
    [{ a: {} }, { a: { b: null } }],
    [{ a: [] }, { a: [] }],
  ])('is met by %j for %j', (whole, part) => {
    expect(difference(whole, part)).toBeUndefined()
  })

  it.each([
    [{ a: 1 }, { a: 2 }, 'reply.a is 1 and not 2'],
    [{}, { a: 1 }, 'reply.a is undefined and not 1'],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'reply.a has no {"b":2}'],
    [undefined, { a: 1 }, 'reply is undefined'],
    [{ a: {} }, { a: [1] }, 'reply.a is no list'],
    [{ a: [1] }, { a: [] }, 'reply.a is not empty'],
    [{ a: { b: 1 } }, { a: null }, 'reply.a is {"b":1} and not null'],
  ])('is not met by %j for %j', (whole, part, sentence) => {
    expect(difference(whole, part)).toBe(sentence)
  })
})
