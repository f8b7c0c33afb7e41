import type { FaceProvider } from '../../../cloudfunctions/shared/domain/identity'
import type { Lane } from '../lane'
import type { Tap, VendorFault } from './schedule'

type Effects = Readonly<Record<VendorFault, object>>

const onTheWire = {
  'lost-before': { fault: 'drop-before' },
  'lost-after': { fault: 'process-then-drop' },
  'error-after': { fault: 'process-then-500' },
  'cut-off': { fault: 'truncate' },
  slow: { fault: 'delay', delay_ms: 25 },
} as const

const weixin: Effects = {
  ...onTheWire,
  busy: { errcode: -1 },
  'token-ended': { errcode: 42001 },
  'not-set-up': { errcode: 48001 },
  'bad-fields': { errcode: 40097 },
  'another-person': { errcode: 40003 },
  'unreadable-person': { errcode: 84001 },
  contradiction: { verify_ret: 10004 },
}
const faceId: Effects = {
  ...onTheWire,
  busy: { code: 'RequestLimitExceeded' },
  'token-ended': { code: 'AuthFailure.SignatureExpire' },
  'not-set-up': { code: 'UnauthorizedOperation.Nonactivated' },
  'bad-fields': { code: 'FailedOperation.IdFormatError' },
  'another-person': { eid_info: 'another person' },
  'unreadable-person': { eid_info: 'garbage' },
  contradiction: { text: { Sim: '10.00' } },
}

const vendors: Readonly<Record<FaceProvider, { effects: Effects; operations: Readonly<Record<Tap, string>> }>> = {
  weixin: { effects: weixin, operations: { start: 'get-verify-id', finish: 'query-verify-info' } },
  'tencent-faceid': { effects: faceId, operations: { start: 'get-eid-token', finish: 'get-eid-result' } },
}

/** Lets it go wrong once, the next time that this vendor is asked. */
export async function setFault(
  { world }: Lane,
  vendor: FaceProvider,
  { on, fault }: { on: Tap; fault: VendorFault },
): Promise<void> {
  const { effects, operations } = vendors[vendor]
  await world.mock(vendor).post('/rules', { match: { operation: operations[on] }, effect: effects[fault], times: 1 })
}

/** All vendors do what they should again. */
export async function endFaults({ world, dieAt }: Lane): Promise<void> {
  dieAt(undefined)
  await Promise.all([world.mock('weixin').clearRules(), world.mock('tencent-faceid').clearRules()])
}
