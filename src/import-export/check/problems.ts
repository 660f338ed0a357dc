import type { PayloadRequest } from 'payload'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import type { Column } from '../columns.ts'
import { textOfCell, type Cell } from '../table/table.ts'

export type ProblemCode =
  | 'unknown-column'
  | 'duplicate-column'
  | 'ambiguous-column'
  | 'missing-column'
  | 'extra-cells'
  | 'required'
  | 'unclear'
  | 'invalid'
  | 'invalid-number'
  | 'invalid-date'
  | 'invalid-flag'
  | 'invalid-option'
  | 'inactive-option'
  | 'not-found'
  | 'ambiguous'
  | 'not-allowed'
  | 'forbidden'
  | 'duplicate'
  | 'duplicate-in-file'
  | 'in-trash'
  | 'list-length'
  | 'rule'

/** What is wrong with one cell of the file. */
export interface Problem {
  /** Row in the file as a spreadsheet counts it, from 1. */
  row: number
  /** The column as the file's header or the form names it. */
  column: string | null
  field: string | null
  /** The raw cell. */
  value: string | null
  code: ProblemCode
  /** In the reader's language. */
  message: string
  suggestions?: string[]
}

interface Finding {
  row: number
  column?: Column | null
  /** The column's name in the file, when the form has none of this name. */
  heading?: string
  cell?: Cell
  code: ProblemCode
  message: Bilingual | string
  suggestions?: string[]
}

/** Most problems that an answer lists; all are counted. */
const listed = 1_000
const longestValue = 200

/** Collects what is wrong with a file. */
export class Problems {
  readonly list: Problem[] = []
  readonly #badRows = new Set<number>()
  readonly #badCells = new Set<string>()
  #count = 0

  constructor(private readonly req: PayloadRequest) {}

  add({ row, column = null, heading, cell, code, message, suggestions }: Finding): void {
    this.#count++
    this.#badRows.add(row)
    if (column) this.#badCells.add(`${row} ${column.field.name}`)
    if (this.list.length >= listed) return
    const language = this.req.i18n.language
    this.list.push({
      row,
      column: heading ?? (column && inLanguage(column.label, language)),
      field: column?.path ?? null,
      value: cell === undefined ? null : textOfCell(cell).slice(0, longestValue),
      code,
      message: inLanguage(message, language),
      ...(suggestions ? { suggestions } : {}),
    })
  }

  get count(): number {
    return this.#count
  }

  get badRows(): number {
    return this.#badRows.size
  }

  /** Is there a problem with this column of the row, or, without a column, with the row? */
  has(row: number, column: Column | null): boolean {
    return column ? this.#badCells.has(`${row} ${column.field.name}`) : this.isBad(row)
  }

  isBad(row: number): boolean {
    return this.#badRows.has(row)
  }
}
