import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Payload } from 'payload'

import { conditionOnSqlite } from '../conditionOnSqlite.ts'
import { keyOnSqlite } from '../emptyKey.ts'
import type { Selection, StageCount, StageStays } from './counts.ts'

type Column = 'id' | 'stage' | 'stageKind' | 'amount' | 'probability' | 'owner' | 'source' | 'type' | 'expectedCloseAt' | 'closedAt'
type HistoryColumn = 'company' | 'process' | 'doc' | 'stage' | 'enteredAt' | 'days' | 'isFirst' | 'hasAdvanced'
type Table<Name extends string> = SQLiteTable & Record<Name, SQLiteColumn>

interface SqliteAdapter {
  tables: { opportunities: Table<Column>; stage_history: Table<HistoryColumn> }
  drizzle: { all: (query: SQL) => Promise<unknown[]> }
}

export async function countOnSqlite(payload: Payload, selection: Selection): Promise<StageCount[]> {
  const { opportunities } = tablesOf(payload)
  const cents = sql`cast(round(coalesce(${opportunities.amount}, 0) * 100) as integer)`
  const rate = sql`cast(coalesce(${opportunities.probability}, 0) as integer)`
  const { selected, grouped } = grouping(opportunities.stage, selection, opportunities)
  return rowsOf<StageCount>(
    payload,
    sql`select ${selected}, count(*) as "count", sum(${cents}) as "amount", sum((${cents} * ${rate} + 50) / 100) as "expected"
      from ${opportunities} where ${conditionOnSqlite(payload, 'opportunities', selection.where)} group by ${grouped}`,
  )
}

export async function staysOnSqlite(payload: Payload, selection: Selection, now: Date): Promise<StageStays[]> {
  const { opportunities, history } = tablesOf(payload)
  const length = sql`coalesce(${history.days}, max(0, julianday(${now.toISOString()}) - julianday(${history.enteredAt})))`
  const { selected, grouped } = grouping(history.stage, selection, opportunities)
  const { without, process, company } = selection
  const counted =
    without && !selection.groupBy
      ? sql`${history} where ${history.process} = ${process} and ${history.company} = ${company} and ${history.doc} not in (select "value" from json_each(${JSON.stringify(without)}))`
      : sql`${opportunities} join ${history} on ${history.doc} = ${opportunities.id} and ${history.process} = ${process} where ${conditionOnSqlite(payload, 'opportunities', selection.where)}`
  return rowsOf<StageStays>(
    payload,
    sql`select ${selected}, sum(${history.isFirst}) as "entered", sum(${history.hasAdvanced}) as "advanced", count(*) as "stays", sum(${length}) as "days"
      from ${counted} group by ${grouped}`,
  )
}

function tablesOf({ db }: Payload): { opportunities: Table<Column>; history: Table<HistoryColumn> } {
  const { opportunities, stage_history: history } = (db as unknown as SqliteAdapter).tables
  return { opportunities, history }
}

/** Stage and dimension as they are selected, and the same again for the grouping. */
function grouping(stage: SQLiteColumn, { groupBy }: Selection, opportunities: Table<Column>): { selected: SQL; grouped: SQL } {
  if (!groupBy) return { selected: sql`${stage} as "stage"`, grouped: sql`${stage}` }
  const group = keyOnSqlite(groupBy === 'month' ? monthOf(opportunities) : sql`${opportunities[groupBy]}`)
  return { selected: sql`${stage} as "stage", ${group} as "group"`, grouped: sql`1, 2` }
}

/** A day is stored as its beginning in UTC, a moment is of the day that it is where the server stands. */
const monthOf = ({ stageKind, expectedCloseAt, closedAt }: Table<Column>): SQL =>
  sql`case when ${stageKind} = 'open' then strftime('%Y-%m', ${expectedCloseAt}) else strftime('%Y-%m', ${closedAt}, 'localtime') end`

async function rowsOf<Row extends StageCount | StageStays>(payload: Payload, query: SQL): Promise<Row[]> {
  const rows = (await (payload.db as unknown as SqliteAdapter).drizzle.all(query)) as Record<string, unknown>[]
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, isText(name) ? value : Number(value ?? 0)])) as unknown as Row)
}

const isText = (name: string): boolean => name === 'stage' || name === 'group'
