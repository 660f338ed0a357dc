import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Payload } from 'payload'

import { currentZone, inZone } from '../../../../src/plugin/index.ts'
import { conditionOnSqlite } from '../conditionOnSqlite.ts'
import { keyOnSqlite } from './emptyKey.ts'
import type { Counted, GroupedCollection, Grouping, Key, Measure } from './grouping.ts'

type Table = SQLiteTable & Record<string, SQLiteColumn>

interface SqliteAdapter {
  tables: Record<string, Table>
  drizzle: { all: (query: SQL) => Promise<unknown[]> }
}

export async function groupOnSqlite<Name extends Measure>(payload: Payload, grouping: Grouping<Name>): Promise<Counted<Name>[]> {
  const { by, measures } = grouping
  const tables = tablesOf(payload, grouping.collection)
  const keys = by.map((key) => keyOnSqlite(expressionOf(key, tables)))
  const selected = [
    ...keys.map((key, index) => sql`${key} as ${sql.identifier(`key${String(index)}`)}`),
    ...measures.map((name) => sql`${measureOf(name, tables, by)} as ${sql.identifier(name)}`),
  ]
  const query = sql`${sql.join([...sourceOf(payload, grouping, tables)], sql` `)}
    ${keys.length > 0 ? sql`group by ${sql.raw(keys.map((_, index) => index + 1).join(', '))}` : sql``}`
  const rows = (await adapterOf(payload).drizzle.all(sql`${withRivals(payload, grouping, tables)} select ${sql.join(selected, sql`, `)} ${query}`)) as Record<
    string,
    unknown
  >[]
  return rows.map(
    (row) =>
      ({
        keys: by.map((_, index) => textOf(row[`key${String(index)}`])),
        ...Object.fromEntries(measures.map((name) => [name, Number(row[name] ?? 0)])),
      }) as Counted<Name>,
  )
}

/** What a key says of a record of the collection, in a query that reads its table. */
export const recordKeyOnSqlite = (payload: Payload, collection: GroupedCollection, key: Key): SQL =>
  keyOnSqlite(expressionOf(key, tablesOf(payload, collection)))

interface Tables {
  records: Table
  customers: Table
  lines: Table
  relations: Table
}

const adapterOf = ({ db }: Payload): SqliteAdapter => db as unknown as SqliteAdapter

function tablesOf(payload: Payload, collection: string): Tables {
  const named = (name: string): Table => {
    const table = adapterOf(payload).tables[name]
    if (!table) throw new Error(`There is no table ${name}`)
    return table
  }
  return { records: named(collection), customers: named('customers'), lines: named('opportunities_lines'), relations: named('opportunities_rels') }
}

const column = (table: Table, name: string): SQLiteColumn => {
  const found = table[name]
  if (!found) throw new Error(`There is no column ${name}`)
  return found
}

function expressionOf(key: Key, { records, customers, lines }: Tables): SQL {
  if (key === 'product') return sql`${column(lines, 'product')}`
  if (key === 'competitor') return sql`"met"."rival"`
  if (key === 'closing')
    return sql`case when ${column(records, 'stageKind')} = 'open' then ${monthOfDay(column(records, 'expectedCloseAt'))} else ${localTime('%Y-%m', column(records, 'closedAt'))} end`
  if ('day' in key) return localTime('%Y-%m-%d', column(records, key.day))
  if ('month' in key) return localTime('%Y-%m', column(records, key.month))
  if ('monthOfDay' in key) return monthOfDay(column(records, key.monthOfDay))
  return 'customer' in key ? sql`${column(customers, key.customer)}` : sql`${column(records, key.column)}`
}

const localTime = (format: string, moment: SQLiteColumn): SQL => inZone(format, moment, currentZone())
const monthOfDay = (day: SQLiteColumn): SQL => sql`substr(${day}, 1, 7)`

function measureOf(name: Measure, { records, lines }: Tables, by: readonly Key[]): SQL {
  const cents = (field: string): SQL => sql`cast(round(coalesce(${column(records, field)}, 0) * 100) as integer)`
  switch (name) {
    case 'count':
      return by.includes('product') ? sql`count(distinct ${column(records, 'id')})` : sql`count(*)`
    case 'amount':
    case 'creditedAmount':
    case 'total':
      return sql`sum(${cents(name)})`
    case 'weighted':
      return sql`sum((${cents('amount')} * cast(coalesce(${column(records, 'probability')}, 0) as integer) + 50) / 100)`
    case 'quantity':
      return sql`sum(${column(lines, 'quantity')})`
    case 'lineAmount':
      return sql`sum(cast(round(${column(lines, 'quantity')} * round(coalesce(${column(lines, 'price')}, 0) * 100)) as integer))`
    case 'lostToIt':
      return sql`sum(case when ${column(records, 'lostTo')} = "met"."rival" then 1 else 0 end)`
    case 'converted':
      return sql`sum(case when ${column(records, 'convertedAt')} is null then 0 else 1 end)`
  }
}

/** Tables and conditions: from … where … */
function sourceOf(payload: Payload, { collection, where, by }: Grouping, { records, customers, lines }: Tables): SQL[] {
  const lookup = by.find((key) => typeof key === 'object' && 'customer' in key)
  return [
    by.includes('competitor') ? sql`from "met" join ${records} on ${column(records, 'id')} = "met"."doc"` : sql`from ${records}`,
    ...(by.includes('product') ? [sql`join ${lines} on ${column(lines, '_parentID')} = ${column(records, 'id')}`] : []),
    ...(lookup && typeof lookup === 'object' && 'customer' in lookup
      ? [sql`left join ${customers} on ${column(customers, 'id')} = ${column(records, 'customer')} and ${conditionOnSqlite(payload, 'customers', lookup.seen)}`]
      : []),
    // The rivals are those of opportunities that count already.
    ...(by.includes('competitor') ? [] : [sql`where ${conditionOnSqlite(payload, collection, where)}`]),
  ]
}

/** Every opportunity with every rival it met, once, also when it is both in the list and the one it was lost to. */
function withRivals(payload: Payload, { collection, where, by }: Grouping, { records, relations }: Tables): SQL {
  if (!by.includes('competitor')) return sql``
  const [id, lostTo, rival] = [column(records, 'id'), column(records, 'lostTo'), column(relations, 'competitorsID')]
  const condition = conditionOnSqlite(payload, collection, where)
  return sql`with "met"("doc", "rival") as (
    select ${id}, ${rival} from ${records} join ${relations} on ${column(relations, 'parent')} = ${id} and ${column(relations, 'path')} = 'competitors'
    where ${condition}
    union select ${id}, ${lostTo} from ${records} where ${lostTo} is not null and ${condition})`
}

const textOf = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value))
