import { PlatformError } from '../utils/app-error'
import { openEid } from './ecard-sdk'
import * as place from './place'
import { hasStandIns, isPersonChosen, openStandIn, type StandIn } from './stand-in'

/** What WeChat's screen says. It proves nothing: the cloud asks the vendor. */
export type ScreenResult = 'done' | 'cancelled'
/** The arguments of wx.requestMerchantTransfer, as the cloud hands them on from WeChat Pay. */
export interface Transfer {
  mchId: string
  appId: string
  package: string
}
type Outcome = ScreenResult | 'cannot'
interface WeChatError {
  errMsg: string
  errCode?: number
}
interface Callbacks {
  success: () => void
  fail: (error: WeChatError) => void
}

/** The face check's codes: left by the person, not supported by the phone, and verdicts, of which the cloud asks the vendor. */
const faceCodes = { leftFirst: 90002, leftLast: 90006, notSupported: 90109, last: 90199 } as const

/** Shows WeChat's face check. Throws `PlatformError` `NOT_ON_THIS_PHONE`. */
export function verifyFace(verifyId: string): Promise<ScreenResult> {
  return show('requestFacialVerify', (callbacks) => {
    wx.requestFacialVerify({ verifyId, ...callbacks })
  }).then(orStandIn('face', { verifyId }))
}

/** Shows the E证通 of Tencent Cloud, where this build has the vendor's SDK. Throws `PlatformError` `NOT_ON_THIS_PHONE`. */
export function showEid(token: string): Promise<ScreenResult> {
  const shown: Promise<Outcome> = openEid === undefined ? Promise.resolve('cannot') : openEid(token)
  return shown.then(orStandIn('eid', { token }))
}

/** Shows WeChat Pay's confirmation of a transfer. Throws `PlatformError` `NOT_ON_THIS_PHONE`. */
export function confirmTransfer(transfer: Transfer): Promise<ScreenResult> {
  return show('requestMerchantTransfer', (callbacks) => {
    wx.requestMerchantTransfer({ ...transfer, ...callbacks })
  }).then(orStandIn('transfer', { ...transfer }))
}

/** Asks the worker to be bound as an employee, which allows messages. Throws `PlatformError` `NOT_ON_THIS_PHONE`. */
export function bindEmployeeRelation(templateIds: readonly string[]): Promise<ScreenResult> {
  return show('bindEmployeeRelation', (callbacks) => {
    wx.bindEmployeeRelation({ tmplIds: [...templateIds], ...callbacks })
  }).then(orStandIn('employee', { templateIds: templateIds.join(',') }))
}

/** Whether a phone number is asked for by WeChat's own button; that of DevTools gives no code that development knows. */
export function hasPhoneButton(): boolean {
  return !hasStandIns() || (wx.getDeviceInfo().platform !== 'devtools' && !isPersonChosen())
}

/** Development only: the code that WeChat's own button would give; undefined when the person says no. */
export async function askPhoneCode(): Promise<string | undefined> {
  const answer = await openStandIn<{ code: string }>('phone', {})
  return answer?.code
}

/** Development only: lets a person be chosen and answers with a login code of theirs; undefined if there is no choice. */
export async function choosePersona(): Promise<string | undefined> {
  const answer = await openStandIn<{ code: string }>('panel', { ask: 'persona' })
  return answer?.code
}

/** Where the phone is now. Throws `PlatformError` `LOCATION_NOT_ALLOWED` or `LOCATION_UNAVAILABLE`. */
export function currentPlace(): Promise<place.Place> {
  return place.currentPlace()
}

/** WeChat's screen, if this phone has it. These calls have no promise form. */
function show(api: string, call: (callbacks: Callbacks) => void): Promise<Outcome> {
  if (!wx.canIUse(api)) return Promise.resolve('cannot')
  return new Promise((resolve) => {
    call({
      success: () => {
        resolve('done')
      },
      fail: (error) => {
        resolve(outcomeOf(error))
      },
    })
  })
}

function outcomeOf({ errMsg, errCode = 0 }: WeChatError): Outcome {
  if (errMsg.includes('cancel') || (errCode >= faceCodes.leftFirst && errCode <= faceCodes.leftLast)) return 'cancelled'
  const isVerdict = errCode > faceCodes.leftLast && errCode <= faceCodes.last && errCode !== faceCodes.notSupported
  return isVerdict ? 'done' : 'cannot'
}

/** DevTools lacks these screens or fails in them; a development build then opens its own page in their place. */
function orStandIn(page: StandIn, query: Readonly<Record<string, string>>): (outcome: Outcome) => Promise<ScreenResult> {
  return async (outcome) => {
    if (outcome !== 'cannot') return outcome
    if (!hasStandIns()) throw new PlatformError('NOT_ON_THIS_PHONE')
    return (await openStandIn<ScreenResult>(page, query)) ?? 'cancelled'
  }
}
