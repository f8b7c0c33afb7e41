import type { Context } from '../shared/context'
import { intentEndsAt } from '../shared/domain/intent'
import { blindIndex } from '../shared/personal-data'
import { withAccessToken } from '../shared/process/access-token'
import { appendContractEvent } from '../shared/process/append-contract-event'
import { Refusal } from '../shared/refusal'
import { sha256 } from '../shared/sha256'
import { addPassedIntent } from '../shared/store/contract-intents'
import { lockContract } from '../shared/store/contract-life'
import type { Contract } from '../shared/store/contracts'
import { readPhoneNumber } from '../shared/vendors/weixin/client'
import type { IntentConfirmed } from './api'

/**
 * Confirms the intent by a code of WeChat's own button, which sends an SMS to the worker's phone and takes its answer. What is
 * kept of the number is a keyed hash. Refuses with PHONE_CODE_EXPIRED, also for a code that was used.
 */
export async function confirmBySms(contract: Contract, code: string, context: Context<'worker'>): Promise<IntentConfirmed> {
  const { settings, db, now, newId, crashPoint, principal } = context
  const phone = await withAccessToken(context, (accessToken) =>
    readPhoneNumber(settings.weixin(), { accessToken, code, openid: principal.openid }),
  )
  if (phone === undefined) throw new Refusal('PHONE_CODE_EXPIRED')
  const value = `+${phone.countryCode}${phone.number}`
  const phoneReference = blindIndex(settings.personalData(), { column: 'contract_intent.phone', value })
  const { employerId, contractId, textSha256 } = contract
  const at = now()
  await db.transaction().execute(async (transaction) => {
    const { workerNo: actor } = await lockContract(transaction, contract)
    await addPassedIntent(transaction, { employerId, contractId, intentId: newId(), textSha256, startedAt: at })
    const data = { textSha256, method: 'sms', provider: 'weixin', codeSha256: sha256(code), phoneReference }
    await appendContractEvent(transaction, { employerId, contractId, event: 'intent', at, actor, data })
  })
  crashPoint('intent.after-save')
  return { status: 'confirmed', confirmedUntil: intentEndsAt(at).toISOString() }
}
