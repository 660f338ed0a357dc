import { LabError } from '../../errors/labError.ts'
import { bilingual } from '../../language/bilingual.ts'
import { guardApostrophe } from '../../csv/formulaGuard.ts'
import { decodeText } from './decodeText.ts'
import { readCsv } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'
import { importLimits, isEmptyCell, textOfCell, type Table, type TableRow } from './table.ts'

/** What is imported: the bytes of a file, or records as JSON. */
export type Source = { bytes: Uint8Array } | { records: Record<string, unknown>[] }

/**
 * Reads a CSV file, a workbook or JSON records as one table. Rows without any value are left out; the header is the first row that has one.
 *
 * @throws LabError `invalid` when it is no table, `too-large` when it passes the limits
 */
export async function readTable(source: Source): Promise<Table> {
  if ('records' in source) return tableOfRecords(source.records)
  if (source.bytes.length > importLimits.bytes) throw tooLarge(bilingual('文件不能超过 20 MB', 'A file has at most 20 MB'))
  const isWorkbook = source.bytes[0] === 0x50 && source.bytes[1] === 0x4b
  if (isWorkbook) return collect(readXlsx(source.bytes))
  const text = decodeText(source.bytes)
  const records = recordsIn(text)
  return records ? tableOfRecords(records) : collect(readCsv(text))
}

/** A file of the JSON export. */
function recordsIn(text: string): Record<string, unknown>[] | null {
  if (!/^\s*\[\s*[{\]]/.test(text)) return null
  try {
    const value = JSON.parse(text) as unknown[]
    return value.every((one) => typeof one === 'object' && one !== null) ? (value as Record<string, unknown>[]) : null
  } catch {
    return null
  }
}

const tooLarge = (message: ReturnType<typeof bilingual>) => new LabError({ code: 'too-large', field: 'file', message })

async function collect(records: AsyncGenerator<TableRow>): Promise<Table> {
  let header: string[] | null = null
  const rows: TableRow[] = []
  for await (const { row, cells } of records) {
    if (cells.every(isEmptyCell)) continue
    if (cells.length > importLimits.columns) throw tooLarge(bilingual(`最多 ${importLimits.columns} 列`, `At most ${importLimits.columns} columns`))
    if (header === null) header = cells.map((cell) => textOfCell(cell).trim())
    else if (rows.push({ row, cells }) > importLimits.rows)
      throw tooLarge(bilingual(`一次最多导入 ${importLimits.rows} 行`, `At most ${importLimits.rows} rows are imported at once`))
  }
  if (header === null) {
    throw new LabError({ code: 'invalid', field: 'file', message: bilingual('文件是空的', 'The file is empty') })
  }
  return { header, rows }
}

function tableOfRecords(records: Record<string, unknown>[]): Table {
  if (records.length > importLimits.rows) {
    throw tooLarge(bilingual(`一次最多导入 ${importLimits.rows} 行`, `At most ${importLimits.rows} rows are imported at once`))
  }
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))]
  return { header, rows: records.map((record, index) => ({ row: index + 1, cells: header.map((name) => asText(record[name])) })) }
}

/** JSON needs no guard against formulas, so that of a text which only looks guarded must outlast the reading of its cell. */
const asText = (value: unknown): unknown => (typeof value === 'string' ? guardApostrophe(value) : value)
