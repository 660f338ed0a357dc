import { Readable } from 'node:stream'

import Excel from 'exceljs'

import { LabError } from '../../errors/labError.ts'
import { bilingual } from '../../language/bilingual.ts'
import { breathing } from '../breathing.ts'
import { importLimits, type Cell, type TableRow } from './table.ts'
import { unpackedSize } from './unpackedSize.ts'

/** A cell whose formula has no value. */
export class BrokenCell {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

const unreadable = (cause?: unknown) =>
  new LabError({ code: 'invalid', field: 'file', message: bilingual('无法读取该 Excel 文件', 'This Excel file cannot be read'), cause })

/** Reads the first sheet of a workbook row by row. */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<TableRow> {
  if ((unpackedSize(bytes) ?? Infinity) > importLimits.unpackedBytes) throw unreadable()
  const reader = new Excel.stream.xlsx.WorkbookReader(Readable.from(chunks(bytes)), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  const breathe = breathing()
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        // The reader's values are 1-based, so the first is always empty.
        yield { row: row.number, cells: Array.from((row.values as unknown[]).slice(1), cellOf) }
        await breathe()
      }
      return
    }
  } catch (error) {
    throw error instanceof LabError ? error : unreadable(error)
  }
}

function* chunks(bytes: Uint8Array): Generator<Buffer> {
  const size = 64 * 1024
  for (let from = 0; from < bytes.length; from += size) yield Buffer.from(bytes.subarray(from, from + size))
}

function cellOf(value: unknown): Cell {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const cell = value as { richText?: { text?: string }[]; text?: unknown; formula?: unknown; sharedFormula?: unknown; result?: unknown; error?: string }
  if (cell.error !== undefined) return new BrokenCell(cell.error)
  if (Array.isArray(cell.richText)) return cell.richText.map(({ text }) => text ?? '').join('')
  if ('formula' in cell || 'sharedFormula' in cell) return cellOf(cell.result)
  if ('text' in cell) return cellOf(cell.text)
  return null
}
