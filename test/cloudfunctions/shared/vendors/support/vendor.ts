import * as v from 'valibot'
import type { Settings } from '../../../../../cloudfunctions/shared/settings'
import { VendorError } from '../../../../../cloudfunctions/shared/vendor-error'
import { settingsFor } from '../../../../../simulator/cloud/compose'
import { mockControl, type MockControl } from '../../../../../simulator/cloud/mock-control'
import { startMock, type MockName } from '../../../../../simulator/cloud/mocks'
import { freshDatabase } from '../../../../support/database/fresh'

/** A mock vendor on a database of its own, and the settings of a client of it. */
export interface TestVendor {
  control: MockControl
  settings: Settings
  /** The next outcome, once. */
  rule: (match: { operation: string; [field: string]: unknown }, effect: Record<string, unknown>) => Promise<void>
  close: () => Promise<void>
}

/** Starts one mock vendor. */
export async function startVendor(name: MockName, payNotifyUrl = 'https://localhost/notify/wechat-pay'): Promise<TestVendor> {
  const database = await freshDatabase()
  const mock = await startMock(name, { databaseUrl: database.ownerUrl, port: 0, deliversWhenAsked: true })
  const control = mockControl(mock.url)
  const own = { databaseUrl: database.appUrl, payNotifyUrl, verifyUrl: 'https://localhost/verify', dataKeys: '', indexKey: '' }
  return {
    control,
    settings: await settingsFor({ [name]: control }, own),
    rule: async (match, effect) => {
      await control.post('/rules', { match, effect, times: 1 })
    },
    close: async () => {
      await mock.close()
      await database.drop()
    },
  }
}

const exchange = v.object({
  status: v.number(),
  answer_headers: v.record(v.string(), v.string()),
  answer_body: v.string(),
})
export type Exchange = v.InferOutput<typeof exchange>

/** The latest answer that the vendor gave, as it went over the wire. */
export async function latestAnswer({ control }: TestVendor): Promise<Exchange> {
  const [latest] = v.parse(v.array(v.unknown()), await control.get('/log'))
  return v.parse(exchange, latest)
}

/** What a call failed with; a call that succeeds fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<VendorError> {
  const outcome = await call.then(
    (value: unknown) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in outcome && outcome.error instanceof VendorError) return outcome.error
  throw new Error(`expected a VendorError and got ${JSON.stringify(outcome)}`, { cause: 'error' in outcome && outcome.error })
}
