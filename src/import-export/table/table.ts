/** A cell as it came: text of a CSV file, a typed value of a workbook, or a JSON value. */
export type Cell = unknown

export interface TableRow {
  /** Row in the file as a spreadsheet counts it, from 1. */
  row: number
  cells: Cell[]
}

export interface Table {
  header: string[]
  rows: TableRow[]
}

/** Limits of one import. */
export const importLimits = { bytes: 20 * 1024 * 1024, unpackedBytes: 400 * 1024 * 1024, rows: 50_000, columns: 300 } as const

export const isEmptyCell = (cell: Cell): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** The cell as people see it, for lookups and error lists. */
export function textOfCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return textOfDate(cell)
  if (typeof cell === 'object') return JSON.stringify(cell)
  return String(cell)
}

/** Workbook dates are wall clock times kept as UTC. */
function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
