import type { Payload } from 'payload'

import type { Counted, Grouping, Measure } from './grouping.ts'
import { groupOnMongodb } from './onMongodb.ts'
import { groupOnSqlite } from './onSqlite.ts'

/** Counts and sums in the database, one row for each group. */
export const grouped = <Name extends Measure>(payload: Payload, grouping: Grouping<Name>): Promise<Counted<Name>[]> =>
  payload.db.name === 'mongoose' ? groupOnMongodb(payload, grouping) : groupOnSqlite(payload, grouping)
