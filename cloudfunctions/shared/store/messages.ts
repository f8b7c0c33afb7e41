import { sql } from 'kysely'
import * as v from 'valibot'
import { messageKinds, type Delivery, type MessageKind, type MessageValues } from '../domain/message'
import type { Database } from './connect'

export interface StoredMessage {
  messageId: string
  openid: string
  kind: MessageKind
  values: MessageValues
  sentAt: Date
  readAt: Date | null
}

const kind = v.picklist(messageKinds)
const values = v.record(v.string(), v.union([v.string(), v.number()]))

export async function insertMessage(
  db: Database,
  message: Omit<StoredMessage, 'readAt'> & { delivery: Delivery },
): Promise<void> {
  await db
    .insertInto('message')
    .values({
      openid: message.openid,
      message_id: message.messageId,
      kind: message.kind,
      content: JSON.stringify(message.values),
      sent_at: message.sentAt,
      delivery: message.delivery,
    })
    .execute()
}

/** A person's messages, newest first; ids are made in the order of time, so the last id is the cursor. */
export async function listMessages(
  db: Database,
  openid: string,
  { cursor, size }: { cursor: string | undefined; size: number },
): Promise<{ messages: StoredMessage[]; nextCursor?: string }> {
  const rows = await messageQuery(db)
    .where('openid', '=', openid)
    .$if(cursor !== undefined, (query) => query.where(sql<boolean>`message_id < ${cursor}::uuid`))
    .orderBy('message_id', 'desc')
    .limit(size + 1)
    .execute()
  const messages = rows.slice(0, size).map(fromRow)
  const last = messages.at(-1)
  return rows.length > size && last !== undefined ? { messages, nextCursor: last.messageId } : { messages }
}

export async function countUnread(db: Database, openid: string): Promise<number> {
  const { count } = await db
    .selectFrom('message')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('openid', '=', openid)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Marks a message and all before it as read. */
export async function markRead(db: Database, openid: string, { upTo, at }: { upTo: string; at: Date }): Promise<void> {
  await db
    .updateTable('message')
    .set({ read_at: at })
    .where('openid', '=', openid)
    .where('message_id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute()
}

/** A message that is to go out as a subscribe message and has not yet. */
export async function findQueuedMessage(db: Database, id: string): Promise<StoredMessage | undefined> {
  const row = await messageQuery(db).where('message_id', '=', id).where('delivery', '=', 'queued').executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

export async function saveDelivery(
  db: Database,
  { openid, messageId: id }: Pick<StoredMessage, 'openid' | 'messageId'>,
  delivery: Delivery,
): Promise<void> {
  await db.updateTable('message').set({ delivery }).where('openid', '=', openid).where('message_id', '=', id).execute()
}

type Row = Omit<StoredMessage, 'kind' | 'values'> & { kind: string; content: object }

function fromRow({ kind: storedKind, content, ...row }: Row): StoredMessage {
  return { ...row, kind: v.parse(kind, storedKind), values: v.parse(values, content) }
}

function messageQuery(db: Database) {
  return db
    .selectFrom('message')
    .select(['message_id as messageId', 'openid', 'kind', 'content', 'sent_at as sentAt', 'read_at as readAt'])
}
