import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx'

import { receivedRows } from './cells.ts'

export interface SheetOrder {
  name: string
  columns: { width: number; format: string }[]
  /** Rows as `sentRows` made them. */
  rows: Uint8Array<ArrayBuffer>
  /** Is the first row a heading, which is bold and stays in sight? */
  hasHeading: boolean
  isHidden: boolean
  /** Rows below that are empty and wait for entries, with the formats of their columns. */
  emptyRows: number
  /** Columns in which one chooses from a list: which column, and where the list stands. */
  choices: { column: number; list: string }[]
}

/** A workbook of small sheets that people fill in. Runs in a worker thread. */
export async function run(sheets: SheetOrder[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx({ sheets: sheets.map(sheetOf) }))
}

function sheetOf({ name, columns, rows, hasHeading, isHidden, emptyRows, choices }: SheetOrder): WriteSheet {
  const filled = receivedRows(rows)
  return {
    name,
    columns: columns.map(({ width, format }) => ({ width, numFmt: format })),
    rows: filled,
    cells: new Map([...(hasHeading ? boldCells(filled[0] ?? []) : []), ...emptyCells(columns, filled.length, emptyRows)]),
    ...(hasHeading ? { freezePane: { rows: 1 } } : {}),
    hidden: isHidden,
    dataValidations: choices.map(({ column, list }) => ({
      type: 'list',
      range: `${columnLetters(column)}${filled.length + 1}:${columnLetters(column)}${filled.length + emptyRows}`,
      allowBlank: true,
      showErrorMessage: true,
      formula1: list,
    })),
  }
}

type Entry = [string, Partial<Cell>]

const boldCells = (heading: readonly unknown[]): Entry[] =>
  heading.map((value, column): Entry => [`0,${column}`, { value: value as string, style: { font: { bold: true } } }])

/** So that what is typed there is kept as it is typed: 0571 in a column of texts. */
const emptyCells = (columns: SheetOrder['columns'], from: number, count: number): Entry[] =>
  Array.from({ length: count }, (_, row) =>
    columns.map(({ format }, column): Entry => [`${from + row},${column}`, { value: null, style: { numFmt: format } }]),
  ).flat()

/** A, B, … Z, AA, … */
export const columnLetters = (index: number): string => (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
