import type { Environment } from '../context'
import { landingPageOf, noticeOf } from '../domain/message'
import { payZone } from '../domain/calendar'
import { wallClockAt } from '../domain/zone'
import { findQueuedMessage, saveDelivery } from '../store/messages'
import { VendorError } from '../vendor-error'
import { sendSubscribeMessage } from '../vendors/weixin/client'
import { withAccessToken } from './access-token'

type Sending = Pick<Environment, 'db' | 'settings' | 'now' | 'wireNow' | 'log'>

const tries = 5

/** Sends a queued message through WeChat. Gives whether it is settled: delivered, refused, or given up after some tries. */
export async function sendQueuedMessage(context: Sending, messageId: string, attempts: number): Promise<boolean> {
  const message = await findQueuedMessage(context.db, messageId)
  if (message === undefined) return true
  try {
    const time2 = wallClockAt(message.sentAt, payZone).replace('T', ' ')
    const delivery = await withAccessToken(context, (accessToken) =>
      sendSubscribeMessage(context.settings.weixin(), {
        accessToken,
        openid: message.openid,
        templateId: context.settings.weixin().WEIXIN_TEMPLATE_ID,
        page: landingPageOf(message.kind, message.values),
        values: { thing1: noticeOf(message.kind), time2 },
      }),
    )
    await saveDelivery(context.db, message, delivery)
    return true
  } catch (error) {
    if (!(error instanceof VendorError)) throw error
    context.log.warn({ code: error.code, messageId, attempts }, 'a subscribe message did not go out')
    if (attempts < tries) return false
    await saveDelivery(context.db, message, 'refused')
    return true
  }
}
