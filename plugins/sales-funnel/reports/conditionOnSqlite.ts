import { sql, type SQL, type SQLWrapper } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { buildQuery } from '@payloadcms/drizzle'
import type { Payload, Where } from 'payload'

import { collectionConfig, inStorageView } from '../../../src/plugin/index.ts'

interface Selecting extends SQLWrapper {
  leftJoin: (table: SQLiteTable, on: SQL) => Selecting
  where: (condition: SQL) => Selecting
}

interface SqliteAdapter {
  tables: Record<string, (SQLiteTable & { id: SQLiteColumn }) | undefined>
  drizzle: { select: (columns: { id: SQLiteColumn }) => { from: (table: SQLiteTable) => Selecting } }
}

/** A stored condition on the records of a collection as SQL; a record that fits through several rows below it counts once. */
export function conditionOnSqlite(payload: Payload, collection: string, where: Where): SQL {
  const { tables, drizzle } = payload.db as unknown as SqliteAdapter
  const tableName = collection.replaceAll('-', '_')
  const table = tables[tableName]
  const { joins, where: condition } = inStorageView(() =>
    buildQuery({ adapter: payload.db as never, fields: collectionConfig(payload, collection).flattenedFields, tableName, where }),
  )
  if (!table || !condition) throw new Error(`A report counts ${collection} inside a company`)
  if (joins.length === 0) return condition
  const joined = joins.reduce(
    (query, { table: other, condition: on }) => query.leftJoin(other as SQLiteTable, on),
    drizzle.select({ id: table.id }).from(table),
  )
  return sql`${table.id} in ${joined.where(condition)}`
}
