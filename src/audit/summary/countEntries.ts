import type { Payload } from 'payload'

import { countOnMongodb } from './countOnMongodb.ts'
import { countOnSqlite } from './countOnSqlite.ts'

/** Which entries of the operation log are counted. */
export interface EntryFilter {
  /** Companies in which something was done; `null` for all, and for what was done outside of companies. */
  companies: string[] | null
  /** Who did it; `null` for everybody. */
  users: string[] | null
  module?: string
  /** ISO moments: from the first, up to but without the second. */
  from?: string
  before?: string
}

export const dimensions = ['module', 'day', 'user', 'action'] as const
export type Dimension = (typeof dimensions)[number]

/** How many entries share these values; `day` is the date in the server's time zone. */
export type EntryCount = { [Key in Dimension]?: string | null } & { count: number }

/** Counts entries of the operation log by these dimensions, in the database (T18). Access is the caller's business. */
export async function countEntries(payload: Payload, filter: EntryFilter, by: readonly Dimension[]): Promise<EntryCount[]> {
  if (filter.companies?.length === 0 || filter.users?.length === 0) return []
  return payload.db.name === 'mongoose' ? countOnMongodb(payload, filter, by) : countOnSqlite(payload, filter, by)
}
