/** What it takes to connect to a server on this machine. */
export interface Door {
  role: string
  password: string
  port: number
}

/** The address of a database, as `pg` and DATABASE_URL take it. */
export function urlOf({ role, password, port }: Door, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${String(port)}/${encodeURIComponent(database)}`
}
