import type { Context } from '../shared/context'
import { settleCoverByOrderNo } from '../shared/process/settle-cover'
import { VendorError } from '../shared/vendor-error'
import { readCoverNotification } from '../shared/vendors/insurer/notification'
import type { NotificationReply, NotificationRequest } from './api'

type Report = ReturnType<typeof readCoverNotification>

/** What became of an enrolment. What does not verify gets 401 and changes nothing, what is not ours 400. */
export async function insurer(request: NotificationRequest, context: Context<'vendor'>): Promise<NotificationReply> {
  const report = readGenuine(request, context)
  if (report === undefined) return failure(401, 'not genuine')
  const isOurs = await settleCoverByOrderNo(context, report)
  return isOurs ? { status: 200, body: JSON.stringify({ code: 'SUCCESS' }) } : failure(400, 'not ours')
}

function readGenuine({ headers, body }: NotificationRequest, { settings, wireNow, log }: Context<'vendor'>): Report | undefined {
  try {
    return readCoverNotification(settings.insurer(), { headers, body, at: wireNow() })
  } catch (error) {
    if (!(error instanceof VendorError && error.code === 'NOT_GENUINE')) throw error
    log.warn({ vendor: error.vendor }, 'a notification is not genuine')
    return undefined
  }
}

function failure(status: number, message: string): NotificationReply {
  return { status, body: JSON.stringify({ code: 'FAIL', message }) }
}
