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
    await context.db.transaction().execute((transaction) => keepMessage({ ...context, db: transaction }, note))
  } catch (error) {
    context.log.error({ err: error, kind: note.kind }, 'a message was not kept')
  }
}

/** The same in the caller's own transaction, for what a person has to hear of: it is kept with what it is about, or neither is. */
export async function keepMessage(
  { db, settings, now, newId }: Pick<Environment, 'db' | 'settings' | 'now' | 'newId'>,
  { openid, kind, values }: Note,
): Promise<void> {
  const templateId = settings.weixin().WEIXIN_TEMPLATE_ID
  const queued = await takeQuota(db, openid, templateId)
  const message = { messageId: newId(), openid, kind, values, sentAt: now() }
  await insertMessage(db, { ...message, delivery: queued ? 'queued' : 'inbox' })
  if (!queued) return
  await scheduleJob(db, { jobId: newId(), kind: 'send-message', subjectId: message.messageId, runAt: now() })
}
