import type { Where } from 'payload'

import type { Key } from '../grouping/grouping.ts'

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

/** What opportunities are split by. */
export const keyOf = (groupBy: GroupColumn): Key => (groupBy === 'month' ? 'closing' : { column: groupBy })
