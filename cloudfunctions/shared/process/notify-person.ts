import type { Environment } from '../context'
import type { MessageKind, MessageValues } from '../domain/message'
import { scheduleJob } from '../store/due-jobs'
import { insertMessage } from '../store/messages'
import { takeQuota } from '../store/subscriptions'

export interface Note {
  openid: string
  kind: MessageKind
  values: MessageValues
}

/**
 * Puts a message into a person's inbox and, while their quota lasts, queues it as a subscribe message too. What it is about is
 * saved already, so a message that cannot be kept is logged and never stops the use case.
 */
export async function notifyPerson(
  context: Pick<Environment, 'db' | 'settings' | 'now' | 'newId' | 'log'>,
  note: Note,
): Promise<void> {
  try {
    await keep(context, note)
  } catch (error) {
    context.log.error({ err: error, kind: note.kind }, 'a message was not kept')
  }
}

async function keep(
  { db, settings, now, newId }: Pick<Environment, 'db' | 'settings' | 'now' | 'newId'>,
  { openid, kind, values }: Note,
): Promise<void> {
  const templateId = settings.weixin().WEIXIN_TEMPLATE_ID
  await db.transaction().execute(async (transaction) => {
    const queued = await takeQuota(transaction, openid, templateId)
    const message = { messageId: newId(), openid, kind, values, sentAt: now() }
    await insertMessage(transaction, { ...message, delivery: queued ? 'queued' : 'inbox' })
    if (!queued) return
    await scheduleJob(transaction, { jobId: newId(), kind: 'send-message', subjectId: message.messageId, runAt: now() })
  })
}
