import { wallClockOf } from '../../time/moment.ts'

/** A cell as it came: a text, a boolean, a value of JSON, or one of the classes below, which a workbook has. */
export type Cell = unknown

/** A number of a workbook, and how it is shown; `null` where nobody can say what a person sees. */
export class SheetNumber {
  constructor(
    readonly value: number,
    readonly text: string | null,
    readonly isPercent: boolean,
  ) {}
}

/** A moment of a workbook as the wall clock shows it, kept as UTC; a time of day alone names no day. */
export class SheetDate {
  constructor(
    readonly wallClock: number,
    readonly text: string | null,
    readonly hasDay: boolean,
  ) {}
}

/** Why nobody can say what a cell holds. */
export type UnclearReason = 'error' | 'formula' | 'merged' | 'encoding'

export class UnclearCell {
  constructor(
    readonly reason: UnclearReason,
    readonly text: string,
  ) {}
}

/** Can a text be stored as it is? Half a character and NUL cannot. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** A cell that has characters which nobody can read; they are shown as `\uFFFD`. */
export const unreadableCell = (text: string): UnclearCell => new UnclearCell('encoding', text.toWellFormed().replaceAll('\0', '\uFFFD'))

export interface TableRow {
  /** Row in the file as a spreadsheet counts it, from 1. */
  row: number
  cells: Cell[]
}

export interface Table {
  header: string[]
  /** Places of headings that cannot be read. */
  unclearHeadings: number[]
  /** Row of the header in the file. */
  headerRow: number
  rows: TableRow[]
  /** Name of the sheet that was read; `null` when the file has none. */
  sheet: string | null
  /** The sheets that a person sees, in the order of their tabs. */
  sheets: string[]
}

/** Limits of one import. What a package unpacks to is counted while it is unpacked, whatever it claims. */
export const importLimits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  rows: 50_000,
  columns: 300,
  cells: 3_000_000,
  /** Bytes of all texts together. */
  textBytes: 64 * 1024 * 1024,
  /** Values inside values of JSON. */
  depth: 6,
} as const

export const isEmptyCell = (cell: Cell): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** The cell as people see it, for lookups and error lists. */
export function textOfCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof SheetNumber) return cell.text ?? String(cell.value)
  if (cell instanceof SheetDate) return cell.text ?? wallClockOf(new Date(cell.wallClock), 'UTC').slice(0, 19).replace('T', ' ')
  if (cell instanceof UnclearCell) return cell.text
  if (typeof cell === 'object') return JSON.stringify(cell)
  return String(cell)
}
