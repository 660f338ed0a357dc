import type { AskedField, StageKind } from '../../../src/plugin/index.ts'

/** An opportunity as the board shows it; what the person may not see is missing. */
export interface Card {
  id: string
  title: string
  customer?: Named | string | null
  owner?: Named | string | null
  amount?: number | null
  expectedCloseAt?: string | null
}

export interface Named {
  id: string
  name: string
}

/** What a column sums up, counted in the database over everything that the person sees. */
export interface Totals {
  code: string
  count: number
  /** In yuan; `null` when the person may not see it. */
  amount: number | null
  /** Amount times success rate (R3). */
  expected: number | null
}

export interface Column extends Totals {
  label: string
  kind: StageKind
  /** In percent. */
  probability: number
  /** Codes of the stages to which the person may move what is in this one. */
  next: string[]
  /** The latest ones. */
  cards: Card[]
}

export interface Board {
  process: Named
  processes: Named[]
  columns: Column[]
  /** Fields that stages of the process require. */
  fields: AskedField[]
}

/** Cards that a column loads at once. */
export const pageSize = 20
