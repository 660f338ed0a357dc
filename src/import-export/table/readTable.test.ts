import { describe, expect, it } from '@jest/globals'
import iconv from 'iconv-lite'

import { workbook, zip, type WorkbookOptions } from '../../../test/helpers/workbook.ts'
import { parseDate } from '../check/parseDate.ts'
import { readTable } from './readTable.ts'
import { unpackRows } from './packRows.ts'
import { run } from './readTableTask.ts'
import { SheetDate, SheetNumber, textOfCell, UnclearCell, type Cell } from './table.ts'

const times = 50

/** What arrives in the first cell of the second row, and how it is shown. */
async function read(bytes: Uint8Array, sheet: string | null = null) {
  const table = await run({ bytes, isBody: false, sheet })
  return { ...table, rows: [...unpackRows(table.rows)].flat() }
}

async function firstCell(bytes: Uint8Array): Promise<Cell> {
  const { rows } = await read(bytes)
  return rows[0]?.cells[0] ?? null
}

const told = (cell: Cell) => (cell instanceof UnclearCell ? `? ${cell.reason}` : cell === null ? null : textOfCell(cell))
const day = (cell: Cell) => parseDate(cell, { withTime: false })?.slice(0, 10) ?? null

const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c></row>'
const one = (cell: string, more: Partial<WorkbookOptions> = {}, behind = '') =>
  workbook({ sheets: [{ name: '客户', data: `${header}<row r="2">${cell}</row>${behind}` }], ...more })
const inline = (content: string) => one(`<c r="A2" t="inlineStr"><is>${content}</is></c>`)
const shared = (content: string) => one('<c r="A2" t="s"><v>0</v></c>', { texts: [content] })
const number = (value: number | string, format = 'General') => one(`<c r="A2" s="0"><v>${value}</v></c>`, { formats: [format] })

describe('what a person sees in a cell of a workbook arrives, every time', () => {
  it.each<[string, Uint8Array, string | null]>([
    ['a text of its own', inline('<t>杭州</t>'), '杭州'],
    ['runs of rich text', inline('<r><t>杭</t></r><r><rPr><b/></rPr><t xml:space="preserve">州 </t></r><r><t>市</t></r>'), '杭州 市'],
    ['shared runs of rich text', shared('<r><t>上海</t></r><r><t>飞达</t></r>'), '上海飞达'],
    ['a name with a reading aid', shared('<t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/>'), '山田'],
    ['runs with a reading aid', shared('<r><t>山</t></r><r><t>田</t></r><rPh sb="0" eb="1"><t>ヤマ</t></rPh>'), '山田'],
    ['an emoji as two bytes of a reference', shared('<t>尾&#x1F600;&#128514;</t>'), '尾😀😂'],
    ['an emoji', shared('<t>😀𠮷尾</t>'), '😀𠮷尾'],
    ['characters in the way of XML', shared('<t>a &lt;b&gt; &amp; "c" &#39;d&apos;</t>'), 'a <b> & "c" \'d\''],
    ['text that is not parsed', shared('<t><![CDATA[甲 & <乙>]]></t>'), '甲 & <乙>'],
    ['escapes of a workbook', shared('<t>第一行_x000A_第二行 _x005F_x000D_</t>'), '第一行\n第二行 _x000D_'],
    ['lines', shared('<t>第一行&#10;第二行</t>'), '第一行\n第二行'],
    ['a digit of a telephone', number(571, '0000'), '0571'],
    ['a telephone in groups', number(13912345678, '000-0000-0000'), '139-1234-5678'],
    ['a telephone without format', number(13912345678), '13912345678'],
    ['many digits without format', number('123456789012345'), '123456789012345'],
    ['a number as text', number(571, '@'), '571'],
    ['a percentage', number(0.05, '0.00%'), '5.00%'],
    ['an amount', number(-1234.5, '¥#,##0.00;-¥#,##0.00'), '-¥1,234.50'],
    ['a unit in quotes', number(5, '0"台"'), '5台'],
    ['a unit without quotes', number(5, '0台'), '5台'],
    ['noise of a sum', number(0.30000000000000004), '0.3'],
    ['a day', number(46027, 'yyyy-mm-dd'), '2026-01-05'],
    ['a day in Chinese', number(46027, 'yyyy"年"m"月"d"日"'), '2026年1月5日'],
    ['a day in the usual Chinese format', number(46027, '31'), '2026年1月5日'],
    ['a day in the usual format', number(46027, '14'), '2026/1/5'],
    ['a moment', number(46027.604166666664, 'yyyy-mm-dd hh:mm'), '2026-01-05 14:30'],
    ['a day since 1904', one('<c r="A2" s="0"><v>44565</v></c>', { formats: ['yyyy-mm-dd'], is1904: true }), '2026-01-05'],
    ['a written date', one('<c r="A2" t="d"><v>2025-12-31</v></c>'), '2025-12-31'],
    ['a truth', one('<c r="A2" t="b"><v>1</v></c>'), 'TRUE'],
    ['the result of a formula', one('<c r="A2" t="str"><f>A1&amp;"x"</f><v>甲x</v></c>'), '甲x'],
    ['the number of a formula', one('<c r="A2"><f>1+1</f><v>2</v></c>'), '2'],
    ['a formula that gives nothing to see', one('<c r="A2" t="str"><f>""</f><v></v></c><c r="B2"><v>1</v></c>'), null],
    ['a formula without result', one('<c r="A2"><f>SUM(B1:B9)</f></c>'), '? formula'],
    ['a formula with an empty result', one('<c r="A2"><f>SUM(B1:B9)</f><v/></c>'), '? formula'],
    ['an error', one('<c r="A2" t="e"><v>#N/A</v></c>'), '? error'],
    ['half a character', shared('<t>_xD83D_</t>'), '? encoding'],
    ['cells without references', one('<c t="inlineStr"><is><t>无引用</t></is></c>'), '无引用'],
    [
      'a part of merged cells',
      one(
        '<c r="A2" t="inlineStr"><is><t>甲</t></is></c>',
        {},
        '<row r="3"><c r="B3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      ),
      '甲',
    ],
    [
      'prefixes',
      workbook({
        sheets: [{ name: 'a', data: '' }],
        edit: (parts) =>
          void parts.set(
            'xl/worksheets/sheet1.xml',
            '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>名</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>有前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
          ),
      }),
      '有前缀',
    ],
    [
      'a part in UTF-16',
      workbook({
        sheets: [{ name: 'a', data: '' }],
        edit: (parts) =>
          void parts.set(
            'xl/worksheets/sheet1.xml',
            Buffer.from(
              `\uFEFF<worksheet xmlns="x"><sheetData>${header}<row r="2"><c r="A2" t="inlineStr"><is><t>双字节</t></is></c></row></sheetData></worksheet>`,
              'utf16le',
            ),
          ),
      }),
      '双字节',
    ],
  ])('%s', async (_, bytes, expected) => {
    for (let time = 0; time < times; time++) expect(told(await firstCell(bytes))).toBe(expected)
  })

  it('numbers, percentages and dates keep their value', async () => {
    expect(await firstCell(number(571, '0000'))).toEqual(new SheetNumber(571, '0571', false))
    expect(await firstCell(number(0.05, '0%'))).toEqual(new SheetNumber(0.05, '5%', true))
    expect(await firstCell(number('310101199001011234'))).toEqual(new SheetNumber(310101199001011234, null, false))
    expect(day(await firstCell(number(46027.6, 'yyyy-mm-dd hh:mm')))).toBe('2026-01-05')
    expect(day(await firstCell(one('<c r="A2" t="d"><v>2025-12-31T23:30:00</v></c>')))).toBe('2025-12-31')
    for (const cell of [number(46027), number(0.6, 'hh:mm'), number(46027.6, 'hh:mm'), number(60, 'yyyy-mm-dd'), number(12, '0.00')])
      expect(day(await firstCell(cell))).toBeNull()
    expect(day(await firstCell(number(20260105)))).toBe('2026-01-05')
    expect(await firstCell(number(1, 'yyyy-mm-dd'))).toEqual(new SheetDate(Date.UTC(1900, 0, 1), '1900-01-01', true))
  })

  it('merged cells say so where nobody can know for which rows the value is meant', async () => {
    const rows = '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row><row r="3"><c r="B3"><v>1</v></c></row>'
    const { rows: read3 } = await read(
      workbook({ sheets: [{ name: 'a', data: `${header}${rows}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>` }] }),
    )
    expect(read3.map(({ cells }) => told(cells[0] ?? null))).toEqual(['甲', '? merged'])
  })

  it('thousands of Chinese rows', async () => {
    const texts = Array.from({ length: 3_000 }, (_, row) => [`第${row}仓库有限公司`, `第${row}仓库的联系人负责办公家具采购与售后维修登记`])
    const data = texts.map(
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" t="s"><v>${2 * row}</v></c><c r="B${row + 2}" t="s"><v>${2 * row + 1}</v></c></row>`,
    )
    const file = workbook({ sheets: [{ name: 'a', data: header + data.join('') }], texts: texts.flat().map((text) => `<t>${text}</t>`) })
    for (let time = 0; time < 5; time++) expect((await read(file)).rows.map(({ cells }) => cells)).toEqual(texts)
  })
})

describe('the sheet', () => {
  const sheet = (name: string, text: string, state?: string) => ({ name, state, data: `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>` })
  const book = workbook({
    sheets: [sheet('说明', '隐藏', 'hidden'), sheet('更深', '隐藏', 'veryHidden'), sheet('客户', '第一页'), sheet('去年', '第二页')],
    edit: (parts) => {
      const first = parts.get('xl/worksheets/sheet1.xml') ?? ''
      parts.delete('xl/worksheets/sheet1.xml')
      parts.set('xl/worksheets/sheet1.xml', first)
    },
  })
  it('is the first that a person sees, or the one that is asked for', async () => {
    expect(await read(book)).toMatchObject({ header: ['第一页'], sheet: '客户', sheets: ['客户', '去年'] })
    expect(await read(book, '去年')).toMatchObject({ header: ['第二页'], sheet: '去年' })
    await expect(read(book, '说明')).rejects.toMatchObject({ refusal: { code: 'invalid', field: 'sheet', data: { sheets: ['客户', '去年'] } } })
    await expect(read(workbook({ sheets: [sheet('a', 'b', 'hidden')] }))).rejects.toMatchObject({ refusal: { field: 'file' } })
  })
})

describe('a hostile or broken workbook', () => {
  it('is refused by what it really unpacks to, whatever it claims', async () => {
    const bomb = workbook({
      sheets: [{ name: 'a', data: '' }],
      edit: (parts) => void parts.set('xl/worksheets/sheet1.xml', Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(300 * 1024 * 1024, ' ')])),
    })
    const claimed = new Uint8Array(bomb)
    await expect(readTable({ bytes: claimed, isBody: false, sheet: null })).rejects.toMatchObject({ code: 'too-large', field: 'file' })
  })
  it('pays for no empty cell, wherever it stands', async () => {
    const empty = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 3}"><c r="XFD${row + 3}" s="0"/></row>`).join('')
    const started = performance.now()
    expect((await read(one('<c r="A2"><v>1</v></c>', {}, empty))).rows).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(3_000)
    await expect(read(one('<c r="XFD2"><v>1</v></c>'))).rejects.toMatchObject({ refusal: { code: 'too-large' } })
  })
  it.each([
    ['nothing', Buffer.from('PK\u0003\u0004 not a workbook')],
    ['another archive', zip(new Map([['a.txt', 'a']]))],
    ['broken XML', workbook({ sheets: [{ name: 'a', data: '<row>' }] })],
    ['a text that is not there', one('<c r="A2" t="s"><v>7</v></c>')],
    [
      'an entity of its own',
      workbook({
        sheets: [{ name: 'a', data: '' }],
        edit: (parts) =>
          void parts.set(
            'xl/worksheets/sheet1.xml',
            '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
          ),
      }),
    ],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ])('of %s is refused', async (_, bytes) => {
    await expect(read(new Uint8Array(bytes))).rejects.toMatchObject({ refusal: { code: 'invalid', field: 'file' } })
  })
})

describe('a CSV file', () => {
  const text = '客户名称,备注\n甲,办公家具采购与售后维修登记😀\n'
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['GB18030', iconv.encode(text, 'gb18030')],
  ])('in %s arrives exactly', async (_, bytes) => {
    for (let time = 0; time < times; time++) expect((await read(bytes)).rows[0]?.cells).toEqual(['甲', '办公家具采购与售后维修登记😀'])
  })
  it.each([['GBK', 'gbk']])('in %s arrives exactly', async (_, encoding) => {
    expect((await read(iconv.encode('客户名称,备注\n甲镕,办公家具采购\n', encoding))).rows[0]?.cells).toEqual(['甲镕', '办公家具采购'])
  })
  it.each([
    ['Big5', iconv.encode('name,remark\n甲公司,辦公傢俱採購與售後維修登記\n', 'big5')],
    ['Shift_JIS', iconv.encode('name,remark\n甲,オフィス家具の購入とアフターサービス\n', 'shift_jis')],
    ['Latin-1', Buffer.from('name,remark\nMüller,Größe\n', 'latin1')],
  ])('in %s is refused cell by cell', async (_, bytes) => {
    expect((await read(bytes)).rows[0]?.cells.map(told)).toEqual(['? encoding', '? encoding'])
  })
  it('with one broken character is refused there only', async () => {
    const bytes = Buffer.concat([Buffer.from('name,remark\n甲,采购\n乙,采'), Buffer.from([0xe8, 0xb4]), Buffer.from('\n丙,家具')])
    expect((await read(bytes)).rows.map(({ cells }) => cells.map(told))).toEqual([
      ['甲', '采购'],
      ['乙', '? encoding'],
      ['丙', '家具'],
    ])
  })
  it('keeps characters whole wherever they stand', async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => `第${row}行,${'😀𠮷'.repeat((row % 7) + 20)}尾`)
    const { rows: back } = await read(Buffer.from(`name,remark\n${rows.join('\n')}`))
    expect(back.map(({ cells }) => cells.join(','))).toEqual(rows)
  })
})

describe('JSON', () => {
  const body = (value: unknown) => run({ bytes: Buffer.from(JSON.stringify(value)), isBody: true, sheet: null })
  it('of too many keys or rows, or too deep, is refused at once', async () => {
    const started = performance.now()
    const keys = Array.from({ length: 26_000 }, (_, key) => ({ [`k${key}`]: 1 }))
    await expect(body({ records: keys })).rejects.toMatchObject({ refusal: { code: 'too-large' } })
    await expect(body({ records: Array.from({ length: 50_001 }, () => ({ a: 1 })) })).rejects.toMatchObject({ refusal: { code: 'too-large' } })
    await expect(body({ records: [{ a: [[[[[[[[1]]]]]]]] }] })).rejects.toMatchObject({ refusal: { code: 'invalid', field: 'records' } })
    await expect(body({ records: [1] })).rejects.toMatchObject({ refusal: { code: 'invalid', field: 'records' } })
    await expect(run({ bytes: Buffer.from('[1]'), isBody: true, sheet: null })).rejects.toMatchObject({ refusal: { field: 'body' } })
    expect(performance.now() - started).toBeLessThan(2_000)
  })
  it('says half a character', async () => {
    const { rows } = await run({ bytes: Buffer.from('{"records":[{"name":"\\ud83d"}]}'), isBody: true, sheet: null })
    expect([...unpackRows(rows)].flat()[0]?.cells.map(told)).toEqual(['? encoding'])
  })
})
