import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { mayInCompany } from '../access/participation.ts'
import { forbidden, requireCompanyFor, signedIn } from '../commands/signedIn.ts'
import { csvFile } from '../csv/csvFile.ts'
import { parseInput } from '../errors/checkedInput.ts'
import { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'
import { sheetsAsWorkbook, sentRows } from '../workbook/index.ts'
import { columnLetters, type SheetOrder } from '../workbook/writeSheets.ts'
import { collectionOf } from './collectionOf.ts'
import { choicesOf, columnsOf, targetOf, type Column, type ColumnKind } from './columns.ts'
import { download } from './download.ts'
import { headerOf, pluralOf, sheetName } from './exportEndpoint.ts'

const querySchema = z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx'), fields: z.enum(['label', 'name']).default('label') })

/** `GET /api/<collection>/import-template?format=csv|xlsx`: an empty file with the columns of the current company's form. */
export const templateEndpoint = (slug: string): Endpoint => ({
  path: '/import-template',
  method: 'get',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, slug)
    if (!mayInCompany(slug, 'import')) throw forbidden()
    const query = parseInput(querySchema, req.query)
    const collection = collectionOf(slug, req)
    const columns = (await columnsOf(collection, req)).filter(({ isWritable }) => isWritable)
    const header = headerOf(columns, query.fields, req).map((heading, index) => (columns[index]?.isRequired ? `${heading} *` : heading))
    const name = inLanguage(pluralOf(collection), req.i18n.language)
    const fileName = `${name}-${inLanguage(texts.template, req.i18n.language)}`
    if (query.format === 'csv') return csvFile(fileName, [header])
    return download(await workbook({ name, columns, header, req }), 'xlsx', fileName)
  },
})

const texts = {
  template: bilingual('导入模板', 'import template'),
  explanation: bilingual('填写说明', 'Explanation'),
  choices: bilingual('选项', 'Options'),
  headings: [
    bilingual('列', 'Column'),
    bilingual('字段名', 'Field'),
    bilingual('必填', 'Required'),
    bilingual('填写方式', 'How to fill it in'),
    bilingual('可选值', 'Options'),
  ],
  required: bilingual('是', 'yes'),
  list: bilingual('多个值用 ; 分隔', 'Several values are separated by ;'),
} as const

const manner: Record<ColumnKind, Bilingual> = {
  text: bilingual('文字', 'Text'),
  textarea: bilingual('文字，可多行', 'Text, several lines'),
  number: bilingual('数字', 'Number'),
  money: bilingual('金额（元），最多两位小数', 'Amount in yuan, at most two decimals'),
  date: bilingual('日期，如 2026-01-05', 'Date, such as 2026-01-05'),
  datetime: bilingual('日期和时间，如 2026-01-05 14:30', 'Date and time, such as 2026-01-05 14:30'),
  checkbox: bilingual('是 或 否', 'yes or no'),
  select: bilingual('选项之一', 'One of the options'),
  multiselect: bilingual('一个或多个选项，用 ; 分隔', 'One or more options, separated by ;'),
  relation: bilingual('已有记录的名称、编号或 ID：', 'Name, code or id of an existing record: '),
}

interface Template {
  name: string
  columns: Column[]
  header: string[]
  req: PayloadRequest
}

/** Rows that wait for entries, with the formats of their columns and lists of options. */
const offeredRows = 1_000

function workbook({ name, columns, header, req }: Template): Promise<Uint8Array<ArrayBuffer>> {
  const language = req.i18n.language
  const listName = inLanguage(texts.choices, language)
  const lists = columns.map((column) => (column.kind === 'select' && !column.isList ? labelsOf(column, req) : []))
  return sheetsAsWorkbook([
    {
      name: sheetName(name),
      columns: header.map((heading, index) => ({ width: Math.max(12, heading.length * 2 + 4), format: numberFormat(columns[index]?.kind) })),
      rows: sentRows([header]),
      hasHeading: true,
      isHidden: false,
      emptyRows: offeredRows,
      choices: lists.flatMap((labels, column) => (labels.length === 0 ? [] : [{ column, list: rangeOf(listName, column, labels.length) }])),
    },
    explanation({ name: inLanguage(texts.explanation, language), columns, header, req }),
    listSheet(listName, lists),
  ])
}

const numberFormat = (kind: ColumnKind | undefined): string =>
  kind === 'date' ? 'yyyy-mm-dd' : kind === 'datetime' ? 'yyyy-mm-dd hh:mm' : kind === 'number' || kind === 'money' ? 'General' : '@'

const plain = { hasHeading: false, isHidden: false, emptyRows: 0 } as const

function explanation({ name, columns, header, req }: Template): SheetOrder {
  const say = (text: Bilingual): string => inLanguage(text, req.i18n.language)
  const rows = columns.map((column, index) => {
    const target = column.kind === 'relation' ? req.payload.collections[targetOf(column) as 'users']?.config : undefined
    const how = say(manner[column.kind]) + (target ? say(pluralOf(target)) : '')
    return [
      header[index] ?? '',
      column.path,
      column.isRequired ? say(texts.required) : '',
      column.isList ? `${how} (${say(texts.list)})` : how,
      hasChoices(column) ? labelsOf(column, req).join('; ') : '',
    ]
  })
  const widths = [24, 24, 8, 44, 60]
  return {
    ...plain,
    name,
    columns: widths.map((width) => ({ width, format: '@' })),
    rows: sentRows([texts.headings.map(say), ...rows]),
    hasHeading: true,
    choices: [],
  }
}

/** Lists stand in a sheet of their own, because a list inside a rule may have 255 characters only. */
function listSheet(name: string, lists: string[][]): SheetOrder {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map((labels) => labels[row] ?? null))
  return { ...plain, name, columns: lists.map(() => ({ width: 12, format: '@' })), rows: sentRows(rows), isHidden: true, choices: [] }
}

const rangeOf = (sheet: string, column: number, count: number): string => `'${sheet}'!$${columnLetters(column)}$1:$${columnLetters(column)}$${count}`

const hasChoices = ({ kind }: Column): boolean => kind === 'select' || kind === 'multiselect'

const labelsOf = (column: Column, req: PayloadRequest): string[] => offered(column, req).map(({ label }) => inLanguage(label, req.i18n.language))

/** The options that the form offers for a new record: disabled ones are left out. */
function offered(column: Column, req: PayloadRequest) {
  const choices = choicesOf(column, req)
  const { filterOptions, options } = column.value as { filterOptions?: unknown; options?: { value: string }[] }
  if (typeof filterOptions !== 'function') return choices
  const left = (filterOptions as (args: unknown) => (string | { value: string })[])({ options: options ?? [], data: {}, siblingData: {}, req })
  const values = new Set(left.map((option) => (typeof option === 'string' ? option : option.value)))
  return choices.filter(({ value }) => values.has(value))
}
