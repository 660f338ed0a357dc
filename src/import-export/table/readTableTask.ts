import { bilingual } from '../../language/bilingual.ts'
import { TaskRefusal } from '../../workers/taskRefusal.ts'
import { decodeText, givenText, type DecodedText } from './decodeText.ts'
import { packRows, type PackedRows } from './packRows.ts'
import { readCsv } from './readCsv.ts'
import { readRecords, recordsIn } from './readRecords.ts'
import { readWorkbook } from './readWorkbook.ts'
import { unreadable } from './refusals.ts'
import { textOfCell, UnclearCell, type Table, type TableRow } from './table.ts'

interface Input {
  /** A CSV file, a workbook, the JSON of an export; or, as `body`, a request in JSON that carries one of them or records. */
  bytes: Uint8Array
  isBody: boolean
  /** Name of the sheet that is asked for. */
  sheet: string | null
}

/** A table on its way between threads, and what else a request in JSON says. */
export interface PackedTable extends Omit<Table, 'rows'> {
  rows: PackedRows
  said: Record<string, unknown>
}

/**
 * Task of a worker thread: reads what is imported as one table. Rows without any value are left out; the header is the
 * first row that has one.
 *
 * @throws TaskRefusal `invalid` when it is no table, `too-large` when it passes the limits
 */
export async function run({ bytes, isBody, sheet }: Input): Promise<PackedTable> {
  if (!isBody) return packed(await tableInFile(bytes, sheet), {})
  const { records, csv, file, ...said } = objectIn(bytes)
  const asked = sheet ?? (typeof said.sheet === 'string' && said.sheet !== '' ? said.sheet : null)
  if (Array.isArray(records)) return packed(tableOfRecords(records), said)
  if (typeof csv === 'string') return packed(tableInText(givenText(csv)), said)
  if (typeof file === 'string') return packed(await tableInFile(Buffer.from(file, 'base64'), asked), said)
  throw unreadable('请选择要导入的文件', 'Choose the file to import')
}

const packed = ({ rows, ...table }: Table, said: Record<string, unknown>): PackedTable => ({ ...table, rows: packRows(rows), said })

function objectIn(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below, like anything else that is no object.
  }
  throw new TaskRefusal({ code: 'invalid', field: 'body', message: bilingual('内容不是有效的 JSON 对象', 'The content is not a JSON object') })
}

async function tableInFile(bytes: Uint8Array, sheet: string | null): Promise<Table> {
  if (startsWith(bytes, [0x50, 0x4b])) {
    const { rows, ...names } = await readWorkbook(bytes, sheet)
    return { ...withHeader(rows), ...names }
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw unreadable(
      '旧版 Excel 文件（.xls）或有密码的文件无法读取，请另存为 .xlsx 且不设密码',
      'Old Excel files (.xls) and files with a password cannot be read; save it as .xlsx without one',
    )
  return tableInText(decodeText(bytes))
}

const startsWith = (bytes: Uint8Array, start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)

function tableInText(decoded: DecodedText): Table {
  const records = recordsIn(decoded.text)
  return records ? tableOfRecords(records) : { ...withHeader(readCsv(decoded)), ...noSheets }
}

const noSheets = { sheet: null, sheets: [] }

function withHeader([header, ...rows]: TableRow[]): Pick<Table, 'header' | 'unclearHeadings' | 'headerRow' | 'rows'> {
  if (!header) throw unreadable('文件是空的', 'The file is empty')
  return {
    header: header.cells.map((cell) => textOfCell(cell).trim()),
    unclearHeadings: header.cells.flatMap((cell, index) => (cell instanceof UnclearCell ? [index] : [])),
    headerRow: header.row,
    rows,
  }
}

const tableOfRecords = (records: unknown[]): Table => ({ ...readRecords(records), unclearHeadings: [], headerRow: 1, ...noSheets })
