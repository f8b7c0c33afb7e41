import { after } from '../kit/clock'
import type { MockTools } from '../kit/mock'
import { findEid, type Eid } from './entities'
import { refusal } from './errors'
import { eidCodes } from './results'

const readableMs = 3 * 86_400_000

/** The check of a token; a result can be read for three days. Throws BizTokenIllegal or BizTokenExpired. */
export async function readableEid({ pool, clock }: MockTools, eidToken: string): Promise<{ eid: Eid; now: Date }> {
  const eid = await findEid(pool, eidToken)
  if (eid === undefined) throw refusal('InvalidParameterValue.BizTokenIllegal')
  const now = await clock.now()
  if (after(eid.finished_at ?? eid.created_at, readableMs) <= now) throw refusal('InvalidParameterValue.BizTokenExpired')
  return { eid, now }
}

/** ErrCode of a check as it stands: that of its latest attempt, else that it is not finished or over. */
export function errCodeOf({ err_code, expires_at }: Eid, now: Date): number {
  return err_code ?? (expires_at <= now ? eidCodes.expired : eidCodes.notFinished)
}

export type EidStatus = 'init' | 'doing' | 'finished' | 'timeout'

/** The word of CheckEidTokenStatus. */
export function statusOf({ err_code, expires_at, finished_at }: Eid, now: Date): EidStatus {
  if (finished_at !== null) return 'finished'
  if (expires_at <= now) return 'timeout'
  return err_code === null ? 'init' : 'doing'
}
