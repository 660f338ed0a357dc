import type { Payload, Where } from 'payload'

import { countOnMongodb, staysOnMongodb } from './onMongodb.ts'
import { countOnSqlite, staysOnSqlite } from './onSqlite.ts'

/** By what a funnel is split; the month is that in which an opportunity is expected to close, or did. */
export const dimensions = ['owner', 'source', 'type', 'month'] as const
export type Dimension = (typeof dimensions)[number]
/** Groups may also be by how opportunities stand now. */
export type GroupColumn = Dimension | 'stageKind'

/** Which opportunities are counted. */
export interface Selection {
  company: string
  process: string
  /** What may be counted, as it is stored and inside the company. */
  where: Where
  /**
   * Ids of the opportunities of the process that do not count, when those are all that the condition leaves out. Then the
   * history is counted without asking for each of its opportunities.
   */
  without: string[] | null
  groupBy?: GroupColumn
}

/** Opportunities that are in a stage now; amounts in whole cents. */
export interface StageCount {
  stage: string
  group?: string | null
  count: number
  amount: number
  /** Each opportunity's amount times its success rate, rounded to the cent (R3). */
  expected: number
}

/** Stays in a stage, over and present ones. */
export interface StageStays {
  stage: string
  group?: string | null
  /** Opportunities that have ever entered the stage. */
  entered: number
  /** Those of them that went on to a later one. */
  advanced: number
  stays: number
  /** Length of all stays together, up to `now`. */
  days: number
}

export const countByStage = (payload: Payload, selection: Selection): Promise<StageCount[]> =>
  isMongodb(payload) ? countOnMongodb(payload, selection) : countOnSqlite(payload, selection)

export const staysByStage = (payload: Payload, selection: Selection, now: Date): Promise<StageStays[]> =>
  isMongodb(payload) ? staysOnMongodb(payload, selection, now) : staysOnSqlite(payload, selection, now)

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

const isMongodb = ({ db }: Payload): boolean => db.name === 'mongoose'
