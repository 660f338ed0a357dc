import { download } from '../import-export/download.ts'
import { byteOrderMark, csvText, type CsvCell } from './csvText.ts'

/**
 * A table as a CSV file that spreadsheets open right.
 *
 * @param name of the file, without its ending
 */
export const csvFile = (name: string, rows: readonly (readonly CsvCell[])[]): Response => download(byteOrderMark + csvText(rows), 'csv', name)
