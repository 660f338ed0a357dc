import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Payload } from 'payload'

import { conditionOnSqlite } from '../conditionOnSqlite.ts'
import { recordKeyOnSqlite } from '../grouping/onSqlite.ts'
import { keyOf, type Selection } from './selection.ts'
import type { StageStays } from './stages.ts'

type HistoryColumn = 'company' | 'process' | 'doc' | 'stage' | 'enteredAt' | 'days' | 'isFirst' | 'hasAdvanced'

interface SqliteAdapter {
  tables: { opportunities: SQLiteTable & { id: SQLiteColumn }; stage_history: SQLiteTable & Record<HistoryColumn, SQLiteColumn> }
  drizzle: { all: (query: SQL) => Promise<unknown[]> }
}

export async function staysOnSqlite(payload: Payload, selection: Selection, now: Date): Promise<StageStays[]> {
  const { tables, drizzle } = payload.db as unknown as SqliteAdapter
  const { opportunities, stage_history: history } = tables
  const { without, process, company, groupBy } = selection
  const length = sql`coalesce(${history.days}, max(0, julianday(${now.toISOString()}) - julianday(${history.enteredAt})))`
  const counted =
    without && !groupBy
      ? sql`${history} where ${history.process} = ${process} and ${history.company} = ${company} and ${history.doc} not in (select "value" from json_each(${JSON.stringify(without)}))`
      : sql`${opportunities} join ${history} on ${history.doc} = ${opportunities.id} and ${history.process} = ${process} where ${conditionOnSqlite(payload, 'opportunities', selection.where)}`
  const rows = (await drizzle.all(
    sql`select ${history.stage} as "stage", ${groupBy ? recordKeyOnSqlite(payload, 'opportunities', keyOf(groupBy)) : sql`null`} as "group",
      sum(${history.isFirst}) as "entered", sum(${history.hasAdvanced}) as "advanced", count(*) as "stays", sum(${length}) as "days"
      from ${counted} group by ${groupBy ? sql`1, 2` : sql`1`}`,
  )) as Record<keyof StageStays, unknown>[]
  return rows.map(({ stage, group, ...sums }) => ({
    stage: String(stage),
    ...(groupBy ? { group: group === null ? null : String(group) } : {}),
    entered: Number(sums.entered),
    advanced: Number(sums.advanced),
    stays: Number(sums.stays),
    days: Number(sums.days),
  }))
}
