import { Client } from 'pg'
import * as v from 'valibot'

const table = v.object({ schema: v.string(), name: v.string() })

/** Every table but PostgreSQL's own. */
const tablesSql = `select table_schema as schema, table_name as name from information_schema.tables
  where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`

/**
 * The tables, as `schema.table`, of which any row holds one of the texts in any column, as it is or as its bytes. `rows` counts
 * what was looked at.
 */
export async function findInTables(ownerUrl: string, texts: readonly string[]): Promise<{ tables: string[]; rows: number }> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const counted: (Counts & { table: string })[] = []
    for (const { schema, name } of v.parse(v.array(table), (await client.query(tablesSql)).rows as unknown))
      counted.push({ table: `${schema}.${name}`, ...(await countRows(client, `"${schema}"."${name}"`, texts)) })
    return {
      tables: counted.filter(({ holding }) => holding > 0).map((found) => found.table),
      rows: counted.reduce((sum, { all }) => sum + all, 0),
    }
  } finally {
    await client.end()
  }
}

const counts = v.object({ all: v.number(), holding: v.number() })
type Counts = v.InferOutput<typeof counts>

async function countRows(client: Client, name: string, texts: readonly string[]): Promise<Counts> {
  // a column of bytes shows as hexadecimal, and JSON may have been written with escapes
  const forms = texts.flatMap((text) => [text, Buffer.from(text).toString('hex'), JSON.stringify(text).slice(1, -1)])
  const sql = `select count(*)::int as "all",
    count(*) filter (where exists (select from unnest($1::text[]) form where strpos(held::text, form) > 0))::int as holding
    from ${name} held`
  return v.parse(counts, ((await client.query(sql, [forms])).rows as unknown[])[0])
}
