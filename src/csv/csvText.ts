import { stringify } from 'csv-stringify/sync'

import { guardFormula } from './formulaGuard.ts'

/** A number is written as a number, a text as a text, nothing as an empty cell. */
export type CsvCell = string | number | null

/** Stands first in a file, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\uFEFF'

/** Besides what RFC 4180 asks for (quotes, commas, line ends): whatever another program could cut or trim. */
const needsQuotes = /[\p{Cc};\u2028\u2029]|^\s|\s$/u

/** Rows as CSV by RFC 4180, with CRLF behind each; no text that a spreadsheet would run as a formula. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell))),
    // An empty line would be no row.
    { record_delimiter: 'windows', quoted_match: needsQuotes, quoted_empty: rows[0]?.length === 1 },
  )
