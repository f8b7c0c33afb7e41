import type { Insertable } from 'kysely'
import type { Database } from './connect'
import type { SiteTable } from './schema/work'

export interface Site {
  employerId: string
  siteId: string
  name: string
  district: string
  address: string
  latitude: number
  longitude: number
  radiusMetres: number
  zone: string
}

export async function addSite(db: Database, site: Site): Promise<void> {
  await db.insertInto('site').values(toRow(site)).execute()
}

/** Whether this employer has that site. */
export async function hasSite(db: Database, employerId: string, siteId: string): Promise<boolean> {
  const row = await db
    .selectFrom('site')
    .select('site_id')
    .where('employer_id', '=', employerId)
    .where('site_id', '=', siteId)
    .executeTakeFirst()
  return row !== undefined
}

function toRow({ employerId, siteId, radiusMetres, ...site }: Site): Insertable<SiteTable> {
  return { employer_id: employerId, site_id: siteId, radius_metres: radiusMetres, ...site }
}
