import type { Context } from '../shared/context'
import * as messages from '../shared/store/messages'
import type { ListMessagesReply, ListMessagesRequest, Message } from './api'

const pageSize = 20

/** The inbox, newest first. */
export async function listMessages(
  { cursor }: ListMessagesRequest,
  { db, principal }: Context<'anyone'>,
): Promise<ListMessagesReply> {
  const [page, unreadCount] = await Promise.all([
    messages.listMessages(db, principal.openid, { cursor, size: pageSize }),
    messages.countUnread(db, principal.openid),
  ])
  return { ...page, messages: page.messages.map(view), unreadCount }
}

function view({ messageId, kind, values, sentAt, readAt }: messages.StoredMessage): Message {
  return { messageId, kind, values, sentAt: sentAt.toISOString(), read: readAt !== null }
}
