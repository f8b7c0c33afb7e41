import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Action } from '../../../cloudfunctions/shared/action'
import type { Policy } from '../../../cloudfunctions/shared/principal'
import { actionsOf, type FunctionName } from '../../../simulator/cloud/features'
import { openidOf, startWorld, type Who, type World } from '../../support/world'
import * as steps from '../../../simulator/demo/steps'
import { countRows, nested, ofAnotherType, withIds } from './bad-requests'
import { samples } from './samples'
import { employer, makeVictims, phoneOf, type Ids } from './victim'

interface Entry {
  feature: FunctionName
  name: string
  action: Action
}

/** Callers that an action of each policy has to turn away. */
const strangers: Record<Policy, Who[]> = {
  anyone: [{ kind: 'timer' }, { kind: 'vendor' }, { kind: 'operator' }],
  worker: ['nobody-yet', 'other-owner', { kind: 'timer' }, { kind: 'vendor' }, { kind: 'operator' }],
  party: ['nobody-yet', { kind: 'timer' }, { kind: 'vendor' }, { kind: 'operator' }],
  employer: ['nobody-yet', 'victim', { kind: 'timer' }, { kind: 'vendor' }, { kind: 'operator' }],
  operator: ['victim', 'victim-owner', 'nobody-yet', { kind: 'timer' }, { kind: 'vendor' }],
  timer: ['victim', 'victim-owner', { kind: 'vendor' }, { kind: 'operator' }],
  vendor: ['victim', 'victim-owner', { kind: 'timer' }, { kind: 'operator' }, { kind: 'web' }],
  web: ['victim', 'victim-owner', 'nobody-yet', { kind: 'timer' }, { kind: 'vendor' }, { kind: 'operator' }],
}
/** Someone who satisfies the policy and yet has nothing to do with the victims. */
const outsiders: Record<Policy, Who> = {
  anyone: 'nobody-yet',
  worker: 'other',
  party: 'other-owner',
  employer: 'other-owner',
  operator: { kind: 'operator' },
  timer: { kind: 'timer' },
  vendor: { kind: 'vendor' },
  web: { kind: 'web' },
}

/** Actions whose request names a row of somebody: the outsider must not learn that it is there, nor change it. */
const named = new Set([
  'identity/finish-verification',
  'identity/ask-for-review',
  'identity/vote-review',
  'identity/cancel-move',
  'identity/object-to-move',
  'agreement/ask-for-time',
  'agreement/extend-agreement',
  'agreement/withdraw-agreement',
  'agreement/propose-ending',
  'agreement/offer-ending',
  'job/take-next-shift',
  'job/post-job',
  'contract/open-agreement',
  'contract/sign-agreement',
  'contract/decline-agreement',
  'evidence/read-document',
  'evidence/read-pack',
  'evidence/verify-upload',
  'evidence/verify-document',
  'guarantee/get-cover',
  'guarantee/enrol',
  'attendance/get-clock',
  'attendance/clock-in',
  'attendance/clock-out',
  'attendance/get-review',
  'attendance/decide-record',
  'payout/get-pay-run',
  'payout/retry-payout',
  'payout/start-pay-run',
  'payout/get-confirmation',
  'payout/check-payout',
  'payout/get-pay-slip',
])

describe('every action', () => {
  let world: World
  let ids: Ids
  let entries: Entry[]
  let before: Record<string, number>

  beforeAll(async () => {
    world = await startWorld({ at: '2026-03-02T06:00:00+08:00' })
    ids = await makeVictims(world)
    await steps.becomeWorker(phoneOf(world, 'other'))
    await employer(world, { creditCode: '91310000MA1K35TX2C', owner: 'other-owner' })
    entries = await allActions()
    before = await countRows(world)
  }, 60_000)
  afterAll(() => world.close())
  afterEach(async () => {
    expect(await countRows(world)).toEqual(before)
  })

  const send = (who: Who, { feature, name }: Entry, data: object): Promise<string> =>
    world.call(who, feature, name, data).then(codeOf)
  const sampleOf = ({ feature, name }: Entry): object => {
    const found = Object.entries(samples(ids)[feature]).find(([action]) => action === name)
    if (found === undefined) throw new Error(`no sample for ${feature}/${name}`)
    return found[1]
  }

  it('declares who may call it', () => {
    const policies = Object.keys(outsiders)
    expect(entries.filter(({ action }) => !policies.includes(action.policy))).toEqual([])
    expect(entries.length).toBeGreaterThan(35)
  })

  it('refuses a call without a session', async () => {
    for (const entry of entries)
      expect([label(entry), await send({ kind: 'nobody' }, entry, sampleOf(entry))]).toEqual([label(entry), 'NO_SESSION'])
  })

  it('refuses every caller but those of its policy', async () => {
    for (const entry of entries)
      for (const who of strangers[entry.action.policy])
        expect([label(entry), who, await send(who, entry, sampleOf(entry))]).toEqual([label(entry), who, 'NOT_ALLOWED'])
  })

  it('refuses fields that it does not know, identity, money and time among them', async () => {
    for (const entry of entries)
      for (const extra of [
        { openid: openidOf('victim') },
        { workerId: ids.recordId },
        { amountFenPaid: 1 },
        { now: '2026-01-01' },
        { role: 'owner' },
      ]) {
        const code = await send(outsiders[entry.action.policy], entry, { ...sampleOf(entry), ...extra })
        expect([label(entry), extra, code]).toEqual([label(entry), extra, 'MALFORMED_REQUEST'])
      }
  })

  it('refuses values of another type in every field', async () => {
    for (const entry of entries)
      for (const field of Object.keys(sampleOf(entry))) {
        const code = await send(outsiders[entry.action.policy], entry, {
          ...sampleOf(entry),
          [field]: ofAnotherType(sampleOf(entry), field),
        })
        expect([label(entry), field, code]).toEqual([label(entry), field, 'MALFORMED_REQUEST'])
      }
  })

  it('refuses keys that touch prototypes, and nesting without end', async () => {
    const hostile: unknown[] = [JSON.parse('{"__proto__":{"role":"owner"}}'), { constructor: { prototype: {} } }, nested(40)]
    for (const entry of entries)
      for (const data of hostile)
        expect([label(entry), await send(outsiders[entry.action.policy], entry, data as object)]).toEqual([
          label(entry),
          'MALFORMED_REQUEST',
        ])
  })

  it("says NOT_FOUND to an outsider who names a victim's row, as it does for a row that is not there", async () => {
    const absent = Object.fromEntries(
      Object.keys(ids).map((key) => [key, '019530c0-0000-7000-8000-000000000000']),
    ) as unknown as Ids
    for (const entry of entries.filter((each) => named.has(label(each)))) {
      const theirs = await send(outsiders[entry.action.policy], entry, sampleOf(entry))
      const nothing = await send(outsiders[entry.action.policy], entry, withIds(sampleOf(entry), absent))
      expect([label(entry), theirs, nothing]).toEqual([label(entry), 'NOT_FOUND', 'NOT_FOUND'])
    }
  })
})

it('has a folder for each function and a table in each folder', async () => {
  const folders = readdirSync(path.resolve(__dirname, '../../../cloudfunctions')).filter((name) => name !== 'shared')
  const features = new Set((await allActions()).map(({ feature }) => feature))
  expect([...features].sort()).toEqual(folders.sort())
})

async function allActions(): Promise<Entry[]> {
  const features: FunctionName[] = [
    'account',
    'identity',
    'job',
    'contract',
    'agreement',
    'template',
    'evidence',
    'guarantee',
    'attendance',
    'payout',
    'message',
    'notify',
    'clockwork',
  ]
  const tables = await Promise.all(features.map(async (feature) => ({ feature, table: await actionsOf(feature) })))
  return tables.flatMap(({ feature, table }) => Object.entries(table).map(([name, action]) => ({ feature, name, action })))
}

function label({ feature, name }: Entry): string {
  return `${feature}/${name}`
}

function codeOf(answer: { ok: true } | { ok: false; error: { code: string } }): string {
  return answer.ok ? 'OK' : answer.error.code
}
