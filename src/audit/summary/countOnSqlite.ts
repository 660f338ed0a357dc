import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { Payload } from 'payload'

import { inZone } from '../../company-database/sqlite/inZone.ts'
import { currentZone } from '../../time/zone.ts'
import type { Dimension, EntryCount, EntryFilter } from './entries.ts'

interface SqliteAdapter {
  drizzle: { all: (query: SQL) => Promise<EntryCount[]> }
}

const columns = (): Record<Dimension, SQL> => ({
  module: sql`"collection"`,
  day: inZone('%Y-%m-%d', sql`"at"`, currentZone()),
  user: sql`"user_id"`,
  action: sql`"action"`,
})

export function countOnSqlite(payload: Payload, filter: EntryFilter, by: readonly Dimension[]): Promise<EntryCount[]> {
  const { drizzle } = payload.db as unknown as SqliteAdapter
  const selected = sql.join([...by.map((name) => sql`${columns()[name]} as ${sql.identifier(name)}`), sql`count(*) as "count"`], sql`, `)
  const grouped = sql.raw(by.map((_, index) => index + 1).join(', '))
  return drizzle.all(sql`select ${selected} from "operation_log" where ${conditions(filter)} group by ${grouped}`)
}

/** Ids travel as one JSON parameter each, because a statement has room for only so many. */
function conditions({ companies, users, module, from, before }: EntryFilter): SQL {
  const among = (ids: string[]): SQL => sql`(select "value" from json_each(${JSON.stringify(ids)}))`
  const all: SQL[] = [
    ...(companies ? [sql`"company_id" in ${among(companies)}`] : []),
    ...(users ? [sql`"user_id" in ${among(users)}`] : []),
    ...(module ? [sql`"collection" = ${module}`] : []),
    ...(from ? [sql`"at" >= ${from}`] : []),
    ...(before ? [sql`"at" < ${before}`] : []),
  ]
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`
}
