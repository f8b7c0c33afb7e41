import type { Context } from '../shared/context'
import { addQuota } from '../shared/store/subscriptions'
import type { RecordSubscriptionReply, RecordSubscriptionRequest } from './api'

/** Keeps count of the messages that WeChat lets us send: one for each acceptance. Templates that are not ours are left out. */
export async function recordSubscription(
  { accepted }: RecordSubscriptionRequest,
  { db, principal, settings }: Context<'anyone'>,
): Promise<RecordSubscriptionReply> {
  const ours = new Set(accepted.filter((templateId) => templateId === settings.weixin().WEIXIN_TEMPLATE_ID))
  for (const templateId of ours) await addQuota(db, principal.openid, templateId)
  return { recorded: ours.size }
}
