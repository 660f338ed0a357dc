import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Payload } from 'payload'

import { conditionOnSqlite } from '../conditionOnSqlite.ts'
import { keyOnSqlite } from '../emptyKey.ts'
import type { Sum, SumKey, Sums } from './sums.ts'

type Table = SQLiteTable & Record<string, SQLiteColumn>

interface SqliteAdapter {
  tables: Record<string, Table | undefined>
  drizzle: { all: (query: SQL) => Promise<unknown[]> }
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
    select ${sql.join(selected, sql`, `)} from ${table} where ${conditionOnSqlite(payload, collection, where)}
    ${keys.length > 0 ? sql`group by ${sql.join(keys, sql`, `)}` : sql``}`)) as Record<string, unknown>[]
  return rows.map((row) => ({
    keys: by.map((_, index) => textOf(row[`key${String(index)}`])),
    count: Number(row.count ?? 0),
    cents: Number(row.cents ?? 0),
  }))
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
