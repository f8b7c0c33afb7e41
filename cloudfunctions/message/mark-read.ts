import type { Context } from '../shared/context'
import * as messages from '../shared/store/messages'
import type { MarkReadReply, MarkReadRequest } from './api'

/** Marks the inbox as read up to and including the message that the person has seen. */
export async function markRead({ upTo }: MarkReadRequest, { db, now, principal }: Context<'anyone'>): Promise<MarkReadReply> {
  await messages.markRead(db, principal.openid, { upTo, at: now() })
  return { unreadCount: await messages.countUnread(db, principal.openid) }
}
