import { createHash } from 'node:crypto'

import type { SQLiteAdapterArgs } from '@payloadcms/db-sqlite'
import type { RawIndex, RawTable } from '@payloadcms/drizzle'
import type { BaseDatabaseAdapter } from 'payload'

interface SqliteAdapter {
  rawTables: Record<string, RawTable>
  beforeSchemaInit: NonNullable<SQLiteAdapterArgs['beforeSchemaInit']>
}

/** Payload cuts its own names here. */
const longest = 60

/**
 * Names indexes after their table and columns. Payload names one on several columns after the columns alone and numbers
 * equal names across all tables, in the order of the collections, so that one collection more moves the numbers of
 * others. With these names nothing depends on which other collections there are and in which order.
 */
export function nameIndexes(database: BaseDatabaseAdapter): void {
  const adapter = database as unknown as SqliteAdapter
  adapter.beforeSchemaInit.push(({ schema }) => {
    rename(adapter.rawTables)
    return schema
  })
}

function rename(tables: Record<string, RawTable>): void {
  const found = Object.values(tables).flatMap((table) =>
    Object.entries(table.indexes ?? {}).map(([key, index]) => ({ table, index, isDeclared: isDeclared(key, index) })),
  )
  const payloadNames = new Set(found.map(({ index }) => index.name))
  const named = found.map(({ table, index, isDeclared }) => ({
    table,
    index,
    name: isDeclared ? `${table.name}_${columnsOf(table, index).join('_')}_idx` : withoutNumber(index.name, payloadNames),
  }))
  const uses = new Map<string, number>()
  for (const { name } of named) uses.set(name, (uses.get(name) ?? 0) + 1)
  for (const { table, index, name } of named) index.name = name.length > longest || uses.get(name) !== 1 ? distinct(name, table, index) : name
}

/** Whether an index is one of a collection's `indexes`. Payload keeps these under their name, and its own on several columns under a word. */
const isDeclared = (key: string, { name, on }: RawIndex): boolean => key === name && typeof on !== 'string'

/** The name that Payload gives an index of one field or of its own, which begins with the table, without the number that it adds to equal ones. */
function withoutNumber(name: string, all: ReadonlySet<string>): string {
  const first = name.replace(/_\d+_idx$/, '_idx')
  return all.has(first) ? first : name
}

/** The beginning of a name, with a fingerprint of the table and columns that it stands for. */
function distinct(name: string, table: RawTable, index: RawIndex): string {
  const fingerprint = createHash('sha256')
    .update(`${table.name}(${columnsOf(table, index).join()})`)
    .digest('hex')
    .slice(0, 8)
  const ending = `_${fingerprint}_idx`
  return name.replace(/_idx$/, '').slice(0, longest - ending.length) + ending
}

const columnsOf = (table: RawTable, { on }: RawIndex): string[] => [on].flat().map((column) => table.columns[column]?.name ?? column)
