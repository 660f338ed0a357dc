import Excel from 'exceljs'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { mayInCompany } from '../access/participation.ts'
import { forbidden, requireCompanyFor, signedIn } from '../commands/signedIn.ts'
import { csvFile } from '../csv/csvFile.ts'
import { parseInput } from '../errors/checkedInput.ts'
import { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'
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

/** Rows for which the workbook offers lists of options. */
const offeredRows = 1_000

async function workbook({ name, columns, header, req }: Template): Promise<ArrayBuffer> {
  const language = req.i18n.language
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = header.map((heading, index) => ({
    header: heading,
    width: Math.max(12, heading.length * 2 + 4),
    style: { numFmt: numberFormat(columns[index]?.kind) },
  }))
  sheet.getRow(1).font = { bold: true }
  explain(book.addWorksheet(inLanguage(texts.explanation, language)), { name, columns, header, req })
  offerChoices(book.addWorksheet(inLanguage(texts.choices, language), { state: 'hidden' }), sheet, columns, req)
  return book.xlsx.writeBuffer() as unknown as Promise<ArrayBuffer>
}

const numberFormat = (kind: ColumnKind | undefined): string =>
  kind === 'date' ? 'yyyy-mm-dd' : kind === 'datetime' ? 'yyyy-mm-dd hh:mm' : kind === 'number' || kind === 'money' ? 'General' : '@'

function explain(sheet: Excel.Worksheet, { columns, header, req }: Template): void {
  const language = req.i18n.language
  sheet.columns = texts.headings.map((heading, index) => ({ header: inLanguage(heading, language), width: [24, 24, 8, 44, 60][index] }))
  sheet.getRow(1).font = { bold: true }
  columns.forEach((column, index) => {
    const target = column.kind === 'relation' ? req.payload.collections[targetOf(column) as 'users']?.config : undefined
    const how = inLanguage(manner[column.kind], language) + (target ? inLanguage(pluralOf(target), language) : '')
    sheet.addRow([
      header[index],
      column.path,
      column.isRequired ? inLanguage(texts.required, language) : '',
      column.isList ? `${how} (${inLanguage(texts.list, language)})` : how,
      hasChoices(column) ? labelsOf(column, req).join('; ') : '',
    ])
  })
}

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

/** Lists stand in a sheet of their own, because a list inside a rule may have 255 characters only. */
function offerChoices(list: Excel.Worksheet, sheet: Excel.Worksheet, columns: Column[], req: PayloadRequest): void {
  columns.forEach((column, index) => {
    if (column.kind !== 'select' || column.isList) return
    const labels = labelsOf(column, req)
    if (labels.length === 0) return
    const at = list.getColumn(index + 1)
    at.values = labels
    const formula = `'${list.name}'!$${at.letter}$1:$${at.letter}$${labels.length}`
    const letter = sheet.getColumn(index + 1).letter
    const rules = (sheet as unknown as { dataValidations: { add: (range: string, rule: Excel.DataValidation) => void } }).dataValidations
    rules.add(`${letter}2:${letter}${offeredRows + 1}`, { type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: true })
  })
}
