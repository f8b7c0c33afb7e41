import { generateKeyPairSync } from 'node:crypto'
import type { Queryable } from './database'

export const keptTable = 'create table if not exists kept (name text primary key, value text not null)'

/** Small values that outlive a restart: keys, secrets, the clock's offset. */
export interface Kept {
  read(name: string): Promise<string | undefined>
  write(name: string, value: string): Promise<void>
  /** The value of that name, made at the first call ever; when two copies make one at once, the first stored wins. */
  getOrMake(name: string, make: () => string | Promise<string>): Promise<string>
}

/** The kept values of one mock's schema. */
export function keptValues(db: Queryable): Kept {
  const read = async (name: string): Promise<string | undefined> =>
    (await db.query<{ value: string }>('select value from kept where name = $1', [name])).rows[0]?.value
  return {
    read,
    write: async (name, value) => {
      await db.query('insert into kept values ($1, $2) on conflict (name) do update set value = excluded.value', [name, value])
    },
    getOrMake: async (name, make) => {
      const known = await read(name)
      if (known !== undefined) return known
      const made = await make()
      await db.query('insert into kept values ($1, $2) on conflict do nothing', [name, made])
      return (await read(name)) ?? made
    },
  }
}

/** A new RSA private key of 2048 bits, PKCS #8 in PEM. */
export function newRsaKey(): string {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
