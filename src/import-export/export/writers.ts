import { PassThrough, Readable } from 'node:stream'
import { once } from 'node:events'

import Excel from 'exceljs'
import type { PayloadRequest } from 'payload'

import { currentStore, runInStore } from '../../company-schema/requestStore.ts'
import { byteOrderMark, csvText, type CsvCell } from '../../csv/csvText.ts'
import { guardApostrophe } from '../../csv/formulaGuard.ts'
import { inLanguage } from '../../language/bilingual.ts'
import type { Column } from '../columns.ts'
import { titlesOfPage, type Exported } from './exportPages.ts'
import { formatterOf, textOfExport, type ExportCell } from './formatCell.ts'

export interface Sheet {
  name: string
  columns: Column[]
  header: string[]
  pages: AsyncGenerator<Exported[]>
  req: PayloadRequest
}

type Bytes = ReadableStream<Uint8Array>

const none = new Map<string, string>()

/** Header and rows of every page as cells. */
async function* pagesOfCells({ columns, pages, req }: Sheet): AsyncGenerator<ExportCell[][]> {
  const formatters = columns.map((column) => ({ column, format: formatterOf(column, req) }))
  for await (const docs of pages) {
    const titles = await titlesOfPage(docs, columns, req)
    yield docs.map((doc) => formatters.map(({ column, format }) => format(doc, titles.get(column) ?? none)))
  }
}

/** CSV for Excel: UTF-8 with byte order mark, CRLF, and no cell that would run as a formula. */
export function asCsv(sheet: Sheet): Bytes {
  const written = (cell: ExportCell, index: number): CsvCell => (typeof cell === 'number' ? cell : textOfExport(cell, sheet.columns[index]?.kind ?? 'text'))
  return streamed(async function* () {
    yield byteOrderMark + csvText([sheet.header])
    for await (const rows of pagesOfCells(sheet)) if (rows.length > 0) yield csvText(rows.map((row) => row.map(written)))
  })
}

/** The records as the interface gives them, one JSON array. */
export function asJson(pages: AsyncGenerator<Exported[]>): Bytes {
  return streamed(async function* () {
    let separator = '[\n'
    for await (const docs of pages) {
      if (docs.length === 0) continue
      yield separator + docs.map((doc) => JSON.stringify(doc)).join(',\n')
      separator = ',\n'
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n'
  })
}

/** The stream is read after the answer has left the request, so every step runs in the request's store again. */
function streamed(generate: () => AsyncGenerator<string>): Bytes {
  const store = currentStore()
  const texts = generate()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await runInStore(store, () => texts.next())
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await texts.return(undefined)
    },
  })
}

/** A workbook cell holds at most this many characters; Excel calls a file with more broken. */
const longestText = 32_767
const cut = { zh: '…（过长，已截断，完整内容请导出 CSV）', en: '… (cut off; export CSV for the whole text)' }

const formats: Partial<Record<Column['kind'], string>> = {
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
  money: '#,##0.00',
  text: '@',
  textarea: '@',
  relation: '@',
}

/** A workbook in which dates are dates, numbers are numbers and texts stay texts. */
export function asXlsx(sheet: Sheet): Bytes {
  const { columns, header, req, name } = sheet
  const output = new PassThrough()
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false })
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  worksheet.columns = columns.map((column, index) => ({
    header: header[index],
    width: Math.min(40, Math.max(12, (header[index] ?? '').length * 2 + 4)),
    style: formats[column.kind] && !column.isList ? { numFmt: formats[column.kind] } : { numFmt: '@' },
  }))
  worksheet.getRow(1).font = { bold: true }
  worksheet.getRow(1).commit()
  const fitting = (cell: ExportCell): ExportCell => {
    if (typeof cell !== 'string') return cell
    const text = guardApostrophe(cell)
    const end = inLanguage(cut, req.i18n.language)
    return text.length > longestText ? text.slice(0, longestText - end.length) + end : text
  }
  const write = async () => {
    for await (const rows of pagesOfCells(sheet)) {
      for (const row of rows) worksheet.addRow(row.map(fitting)).commit()
      if (output.writableNeedDrain) await once(output, 'drain')
    }
    worksheet.commit()
    await workbook.commit()
  }
  write().catch((error: unknown) => output.destroy(error as Error))
  return Readable.toWeb(output) as unknown as Bytes
}
