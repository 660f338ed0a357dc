import type { Payload } from 'payload'

import { countOnMongodb } from './countOnMongodb.ts'
import { countOnSqlite } from './countOnSqlite.ts'
import type { Dimension, EntryCount, EntryFilter } from './entries.ts'

/** Counts entries of the operation log by these dimensions, in the database (T18). Access is the caller's business. */
export async function countEntries(payload: Payload, filter: EntryFilter, by: readonly Dimension[]): Promise<EntryCount[]> {
  if (filter.companies?.length === 0 || filter.users?.length === 0) return []
  return payload.db.name === 'mongoose' ? countOnMongodb(payload, filter, by) : countOnSqlite(payload, filter, by)
}
