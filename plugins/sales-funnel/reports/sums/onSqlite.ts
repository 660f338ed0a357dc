import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { buildQuery } from '@payloadcms/drizzle'
import type { Payload } from 'payload'

import { collectionConfig, inStorageView } from '../../../../src/plugin/index.ts'
import { keyOnSqlite } from '../emptyKey.ts'
import type { Sum, SumKey, Sums } from './sums.ts'

type Table = SQLiteTable & Record<string, SQLiteColumn>

interface Selecting {
  leftJoin: (table: SQLiteTable, on: SQL) => Selecting
  where: (condition: SQL | undefined) => { getSQL: () => SQL }
}

interface SqliteAdapter {
  tables: Record<string, Table | undefined>
  drizzle: { all: (query: SQL) => Promise<unknown[]>; selectDistinct: (fields: object) => { from: (table: Table) => Selecting } }
}

export async function sumOnSqlite(payload: Payload, { collection, where, by, amount }: Sums): Promise<Sum[]> {
  const { drizzle, tables } = payload.db as unknown as SqliteAdapter
  const table = tables[collection]
  if (!table) throw new Error(`There is no table ${collection}`)
  const keys = by.map((key) => keyOnSqlite(expressionOf(key, table)))
  const selected = [
    ...keys.map((key, index) => sql`${key} as ${sql.identifier(`key${String(index)}`)}`),
    sql`count(*) as "count"`,
    amount === undefined ? sql`0 as "cents"` : sql`sum(cast(round(coalesce(${columnOf(table, amount)}, 0) * 100) as integer)) as "cents"`,
  ]
  const rows = (await drizzle.all(sql`
    select ${sql.join(selected, sql`, `)} from ${table} where ${columnOf(table, 'id')} in ${idsOf(payload, { collection, where }, table)}
    ${keys.length > 0 ? sql`group by ${sql.join(keys, sql`, `)}` : sql``}`)) as Record<string, unknown>[]
  return rows.map((row) => ({
    keys: by.map((_, index) => textOf(row[`key${String(index)}`])),
    count: Number(row.count ?? 0),
    cents: Number(row.cents ?? 0),
  }))
}

/** Records that follow their customers are found through a join, which must not count a record twice. */
function idsOf(payload: Payload, { collection, where }: Pick<Sums, 'collection' | 'where'>, table: Table): SQL {
  const { joins, where: condition } = inStorageView(() =>
    buildQuery({ adapter: payload.db as never, fields: collectionConfig(payload, collection).flattenedFields, tableName: collection, where }),
  )
  const { drizzle } = payload.db as unknown as SqliteAdapter
  const from = drizzle.selectDistinct({ id: columnOf(table, 'id') }).from(table)
  const joined = joins.reduce<Selecting>((query, join) => query.leftJoin(join.table as unknown as SQLiteTable, join.condition), from)
  return sql`(${joined.where(condition).getSQL()})`
}

function expressionOf(key: SumKey, table: Table): SQL {
  if ('column' in key) return sql`${columnOf(table, key.column)}`
  if ('dayOf' in key) return sql`strftime('%Y-%m-%d', ${columnOf(table, key.dayOf)}, 'localtime')`
  return sql`substr(${columnOf(table, key.monthOfDay)}, 1, 7)`
}

function columnOf(table: Table, name: string): SQLiteColumn {
  const found = table[name]
  if (!found) throw new Error(`There is no column ${name}`)
  return found
}

const textOf = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value))
