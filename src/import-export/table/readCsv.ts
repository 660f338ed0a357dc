import { CsvError, parse } from 'csv-parse/sync'

import { bilingual } from '../../language/bilingual.ts'
import { TaskRefusal } from '../../workers/taskRefusal.ts'
import type { DecodedText } from './decodeText.ts'
import { tooManyColumns, tooManyRows, tooMuchContent } from './refusals.ts'
import { importLimits, isEmptyCell, unreadableCell, type TableRow } from './table.ts'

const delimiters = [',', ';', '\t']
const headerLength = 64 * 1024

/**
 * Reads the rows of a CSV text that have any value.
 *
 * @throws TaskRefusal `invalid` when it is no CSV, `too-large` when it passes the limits
 */
export function readCsv({ text, isUnclear }: DecodedText): TableRow[] {
  const rows: TableRow[] = []
  let count = 0
  for (const [index, texts] of recordsOf(text).entries()) {
    if (texts.every(isEmptyCell)) continue
    if (texts.length > importLimits.columns) throw tooManyColumns()
    if ((count += texts.length) > importLimits.cells) throw tooMuchContent()
    const cells = texts.map((cell) => (isUnclear(cell) ? unreadableCell(cell) : cell))
    if (rows.push({ row: index + 1, cells }) > importLimits.rows + 1) throw tooManyRows()
  }
  return rows
}

function recordsOf(text: string): string[][] {
  try {
    // A quote inside a text that is not quoted is one, as in a spreadsheet.
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = Number((error as { records?: unknown }).records ?? 0) + 1
    throw new TaskRefusal({
      code: 'invalid',
      field: 'file',
      message: bilingual(`第 ${row} 行不是正确的 CSV（引号不匹配？）`, `Row ${row} is not correct CSV (unbalanced quotes?)`),
      data: { errors: [{ row, column: null, field: null, value: null, code: 'broken-csv', message: error.code }] },
    })
  }
}

/** The delimiter that occurs most in the header, outside quotes. */
function delimiterOf(text: string): string {
  const header = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.slice(0, headerLength))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = delimiters.map((one) => header.split(one).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
