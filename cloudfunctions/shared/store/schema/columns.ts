import type { ColumnType, JSONColumnType } from 'kysely'

/** An instant that is set once. */
export type Instant = ColumnType<Date, Date, never>
/** An instant that a later step sets. */
export type LaterInstant = ColumnType<Date | null, Date | null | undefined, Date | null>
/** An instant that moves. */
export type MovingInstant = ColumnType<Date, Date, Date>
/** A calendar day, `YYYY-MM-DD`: read and written as text. */
export type Day = ColumnType<string, string, string>
/** A JSON document; it is parsed by the file of its aggregate when it is read. */
export type Json = JSONColumnType<object>
export type LaterJson = JSONColumnType<object | null, string | null, string | null>
