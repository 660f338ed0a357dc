import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'

/** What groups are made by, with one group for all in which nothing stands: a cleared text is the same as one never written. */
export const keyOnSqlite = (key: SQL): SQL => sql`nullif(${key}, '')`

/** MongoDB would also tell a field that is missing from one that is `null`. */
export const keyOnMongodb = (key: unknown): object => ({ $cond: [{ $in: [{ $ifNull: [key, ''] }, ['']] }, null, key] })
