import { describe, expect, it } from '@jest/globals'
import { read, utils } from '@e965/xlsx'

import { sentRows } from './cells.ts'
import { columnLetters, run as writeSheets } from './writeSheets.ts'
import { run as writeTable } from './writeTable.ts'

const columns = [{ width: 20, format: '@' }]

describe('a table as a workbook', () => {
  it('brings every text back, also with characters that XML lacks', async () => {
    const texts = ['a\u0001b', '_x0041_', '_x005F_', 'lone \ud800 half', 'a\ufffeb', 'a\nb', 'a\r\nb', '\u000b', ' blank ', 'tab\tx', '<&>"\'', '😀龘', '=1+1']
    const bytes = await writeTable({ name: '客户', columns, pages: [sentRows([['标题']]), sentRows(texts.map((text) => [text]))] })
    const sheet = read(bytes, { type: 'array' }).Sheets['客户']!
    const found = utils.sheet_to_json<string[]>(sheet, { header: 1 }).map(([text]) => text)
    expect(found).toEqual(['标题', ...texts].map((text) => text.replace('\ud800', '\ufffd').replace('\ufffe', '').replace('\r', '')))
    expect(Object.values(sheet).some((cell) => (cell as { f?: string }).f !== undefined)).toBe(false)
  })

  it('keeps numbers and days what they are', async () => {
    const day = new Date('2026-01-05T00:00:00.000Z')
    const formats = [
      { width: 12, format: '#,##0.00' },
      { width: 12, format: 'yyyy-mm-dd' },
      { width: 12, format: '@' },
    ]
    const bytes = await writeTable({ name: 'A', columns: formats, pages: [sentRows([['a', 'b', 'c']]), sentRows([[-1234.5, day, null]])] })
    const sheet = read(bytes, { type: 'array', cellNF: true }).Sheets.A!
    expect([sheet.A2?.v, sheet.A2?.w, sheet.B2?.w]).toEqual([-1234.5, '-1,234.50', '2026-01-05'])
  })
})

it('sheets to fill in keep the formats of their columns in empty rows', async () => {
  const sheet = {
    name: 'A',
    columns,
    rows: sentRows([['编号']]),
    hasHeading: true,
    isHidden: false,
    emptyRows: 3,
    choices: [{ column: 0, list: "'B'!$A$1:$A$1" }],
  }
  const list = { name: 'B', columns, rows: sentRows([['甲']]), hasHeading: false, isHidden: true, emptyRows: 0, choices: [] }
  const book = read(await writeSheets([sheet, list]), { type: 'array', sheetStubs: true, cellNF: true })
  expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1])
  expect(book.Sheets.A?.A4).toMatchObject({ t: 'z' })
})

it('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
