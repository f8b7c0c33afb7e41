import { sql, type Kysely, type Migration } from 'kysely'

/** A migration of plain statements. Ids come from the application: no sequences, triggers or SQL clocks. */
export function createTables(statements: readonly string[]): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
