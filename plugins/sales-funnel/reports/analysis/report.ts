import type { PayloadRequest } from 'payload'

import type { Bilingual } from '../../../../src/plugin/index.ts'

/** What may be asked of a report. */
export interface Asked {
  from?: string
  to?: string
  /** Person whose business counts: of wins who was credited, otherwise the owner. */
  user?: string
  process?: string
  /** Name of one of the report's dimensions, when it has some. */
  by: string | null
}

export type ColumnKind = 'count' | 'number' | 'money' | 'percent' | 'days'

export interface Column {
  name: string
  label: Bilingual
  kind: ColumnKind
}

/** One line of a report. Amounts are in yuan; what the reader may not see is `null`. */
export interface Row {
  /** Value of the group; `null` for records without one, and for what is put together from several groups. */
  key: string | null
  label: string
  values: Readonly<Record<string, number | null>>
  /** Address of the list of the records that are counted here; `null` where no list shows them. */
  list: string | null
}

export interface Result {
  columns: readonly Column[]
  rows: Row[]
  /** The last line of the table; `null` where a sum says nothing. */
  total: Row['values'] | null
}

/** How the chart shows the rows: `line` draws a line for each row over the columns, the others a column for each row. */
export interface ChartDefinition {
  type: 'bar' | 'pie' | 'line'
  /** Columns that are drawn, stacked when there are several; absent for all, with `line`. */
  columns?: readonly string[]
}

/** A report: data from the database, and how it is shown. One definition gives the answer, the page and the file. */
export interface Report {
  /** Address under `/api/reports`. */
  name: string
  title: Bilingual
  about: Bilingual
  /** Heading of the first column, where it is not called after what the rows are grouped by. */
  rowHead?: Bilingual
  /** Whose readers may have it. */
  collection: string
  /** Further modules whose readers one has to be. */
  alsoReads?: readonly string[]
  filters: readonly ('period' | 'user' | 'process')[]
  /** What it may be grouped by; the first one unless another is asked for. */
  dimensions?: readonly { name: string; label: Bilingual }[]
  chart: ChartDefinition
  run: (req: PayloadRequest, asked: Asked) => Promise<Result>
}
