import type { Payload } from 'payload'

import type { Key } from '../grouping/grouping.ts'
import { grouped } from '../grouping/index.ts'
import { keyOf, type Selection } from './selection.ts'
import { staysOnMongodb } from './staysOnMongodb.ts'
import { staysOnSqlite } from './staysOnSqlite.ts'
import type { StageCount, StageStays } from './stages.ts'

export async function countByStage(payload: Payload, { where, groupBy }: Selection): Promise<StageCount[]> {
  const by: Key[] = [{ column: 'stage' }, ...(groupBy ? [keyOf(groupBy)] : [])]
  const rows = await grouped(payload, { collection: 'opportunities', where, by, measures: ['count', 'amount', 'weighted'] })
  return rows.map(({ keys: [stage, group], count, amount, weighted }) => ({
    stage: stage ?? '',
    ...(groupBy ? { group: group ?? null } : {}),
    count,
    amount,
    expected: weighted,
  }))
}

export const staysByStage = (payload: Payload, selection: Selection, now: Date): Promise<StageStays[]> =>
  payload.db.name === 'mongoose' ? staysOnMongodb(payload, selection, now) : staysOnSqlite(payload, selection, now)

/** The same numbers without the groups. */
export const countsTogether = (counts: StageCount[]): StageCount[] => together(counts, ['count', 'amount', 'expected'])
export const staysTogether = (stays: StageStays[]): StageStays[] => together(stays, ['entered', 'advanced', 'stays', 'days'])

function together<Row extends { stage: string; group?: string | null }>(rows: Row[], sums: (keyof Row)[]): Row[] {
  const byStage = new Map<string, Row>()
  for (const { group: _group, ...row } of rows) {
    const known = byStage.get(row.stage)
    if (!known) byStage.set(row.stage, row as Row)
    else for (const name of sums) known[name] = (Number(known[name]) + Number((row as Row)[name])) as Row[keyof Row]
  }
  return [...byStage.values()]
}
