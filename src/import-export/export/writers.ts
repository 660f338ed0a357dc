import type { PayloadRequest } from 'payload'

import { byteOrderMark, csvText, type CsvCell } from '../../csv/csvText.ts'
import { guardApostrophe } from '../../csv/formulaGuard.ts'
import { inLanguage } from '../../language/bilingual.ts'
import { sentRows, tableAsWorkbook } from '../../workbook/index.ts'
import type { Column } from '../columns.ts'
import { titlesOfPage, type Exported } from './exportPages.ts'
import { formatterOf, textOfExport, type ExportCell } from './formatCell.ts'

export interface Sheet {
  name: string
  columns: Column[]
  header: string[]
  pages: AsyncIterable<Exported[]>
  req: PayloadRequest
}

const none = new Map<string, string>()

/** Rows of every page as cells. */
async function* pagesOfCells({ columns, pages, req }: Sheet): AsyncGenerator<ExportCell[][]> {
  const formatters = columns.map((column) => ({ column, format: formatterOf(column, req) }))
  for await (const docs of pages) {
    const titles = await titlesOfPage(docs, columns, req)
    yield docs.map((doc) => formatters.map(({ column, format }) => format(doc, titles.get(column) ?? none)))
  }
}

/** CSV for spreadsheets, page by page. */
export async function* csvPieces(sheet: Sheet): AsyncGenerator<string> {
  const written = (cell: ExportCell, index: number): CsvCell => (typeof cell === 'number' ? cell : textOfExport(cell, sheet.columns[index]?.kind ?? 'text'))
  yield byteOrderMark + csvText([sheet.header])
  for await (const rows of pagesOfCells(sheet)) if (rows.length > 0) yield csvText(rows.map((row) => row.map(written)))
}

/** The records as the interface gives them, one JSON array. */
export async function* jsonPieces(pages: AsyncIterable<Exported[]>): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const docs of pages) {
    if (docs.length === 0) continue
    yield separator + docs.map((doc) => JSON.stringify(doc)).join(',\n')
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

/** A workbook cell holds at most this many characters; Excel calls a file with more broken. */
const longestText = 32_767
const cut = { zh: '…（过长，已截断，完整内容请导出 CSV）', en: '… (cut off; export CSV for the whole text)' }

const text = '@'
const formats: Partial<Record<Column['kind'], string>> = {
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
  money: '#,##0.00',
  number: 'General',
}

/** A workbook in which dates are dates, numbers are numbers and texts stay texts. */
export async function workbookOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, header, req, name } = sheet
  const fitting = (cell: ExportCell): ExportCell => (typeof cell === 'string' ? shortened(guardApostrophe(cell), inLanguage(cut, req.i18n.language)) : cell)
  const pages = [sentRows([header])]
  for await (const rows of pagesOfCells(sheet)) pages.push(sentRows(rows.map((row) => row.map(fitting))))
  return tableAsWorkbook({
    name,
    columns: columns.map(({ kind, isList }, index) => ({
      width: Math.min(40, Math.max(12, (header[index] ?? '').length * 2 + 4)),
      format: (isList ? undefined : formats[kind]) ?? text,
    })),
    pages,
  })
}

/** Cut between characters, never inside one. */
const shortened = (whole: string, end: string): string =>
  whole.length > longestText ? whole.slice(0, longestText - end.length).replace(/[\ud800-\udbff]$/, '') + end : whole
