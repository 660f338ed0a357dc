/** A cell of a workbook; a date is the wall clock's time as UTC. */
export type WorkbookCell = string | number | Date | null

/** A cell as it travels to the thread that writes: a date as its milliseconds in a list. */
type SentCell = string | number | null | [number]

/** Rows as bytes, which another thread takes over without a copy. */
export const sentRows = (rows: readonly (readonly WorkbookCell[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(rows.map((row) => row.map((cell): SentCell => (cell instanceof Date ? [cell.getTime()] : cell)))))

/** The rows as they were before, with texts that a workbook can hold. */
export const receivedRows = (bytes: Uint8Array): WorkbookCell[][] =>
  (JSON.parse(new TextDecoder().decode(bytes)) as SentCell[][]).map((row) =>
    row.map((cell) => (Array.isArray(cell) ? new Date(cell[0]) : typeof cell === 'string' ? workbookText(cell) : cell)),
  )

/**
 * A text that any program reads back as it is, with the line ends that cells have. XML has neither halves of a character nor two others, and `_x0041_` is how
 * workbooks write what XML lacks, so that a text which only looks like it says so.
 */
const workbookText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}]/gu, '\ufffd')
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
