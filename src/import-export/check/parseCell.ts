import type { PayloadRequest } from 'payload'

import { bilingual, type Bilingual } from '../../language/bilingual.ts'
import { choicesOf, type Choice, type Column } from '../columns.ts'
import { choiceSeparators, splitList } from '../lists.ts'
import { SheetDate, SheetNumber, textOfCell, type Cell } from '../table/table.ts'
import { parseDate } from './parseDate.ts'
import { plainText } from './plainText.ts'
import type { ProblemCode } from './problems.ts'

export type Parsed = { value: unknown } | { code: ProblemCode; message: Bilingual }

/** Reads a cell that is not empty. Relations are resolved elsewhere, because they need the database. */
export type CellParser = (cell: Cell) => Parsed

/** A parser for the cells of a column; made once for each column, used for every row. */
export const parserOf = (column: Column, req: PayloadRequest): CellParser => makers[column.kind](column, req)

const problem = (code: ProblemCode, zh: string, en: string): Parsed => ({ code, message: bilingual(zh, en) })

const makers: Record<Column['kind'], (column: Column, req: PayloadRequest) => CellParser> = {
  text: () => (cell) => shown(cell, (text) => ({ value: text.trim() })),
  textarea: () => (cell) => shown(cell, (text) => ({ value: text })),
  relation: () => (cell) => shown(cell, (text) => ({ value: text.trim() })),
  number: () => parseNumber,
  money: () => parseMoney,
  date: () => (cell) => dateOr(parseDate(cell, { withTime: false })),
  datetime: () => (cell) => dateOr(parseDate(cell, { withTime: true })),
  checkbox: () => parseFlag,
  select: (column, req) => parseChoice(choicesOf(column, req)),
  multiselect: (column, req) => parseChoices(choicesOf(column, req)),
}

/** What a person sees in the cell, where that can be said. */
function shown(cell: Cell, parse: (text: string) => Parsed): Parsed {
  if ((cell instanceof SheetNumber || cell instanceof SheetDate) && cell.text === null) {
    return problem('unclear', '无法确定单元格显示的内容，请将单元格设为文本格式', 'Nobody can say what the cell shows; format it as text')
  }
  return parse(plainText(cell))
}

const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/
const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** A percentage is the number before its sign, because that is how rates are kept. */
function parseNumber(cell: Cell): Parsed {
  if (cell instanceof SheetNumber) return { value: cell.isPercent ? Number((cell.value * 100).toPrecision(15)) : cell.value }
  if (typeof cell === 'number') return { value: cell }
  const text = cell instanceof SheetDate ? '' : plainText(cell).normalize('NFKC').trim().replace(/\s*%$/, '')
  const number = grouped.test(text) ? Number(text.replaceAll(',', '')) : plain.test(text) ? Number(text) : NaN
  return Number.isFinite(number) ? { value: number } : problem('invalid-number', '不是数字', 'Not a number')
}

const withoutCurrency = (text: string): string => text.replace(/^\s*([+-]?)\s*[¥￥$]|\s*元\s*$/g, '$1')

/** A calculated amount may have more than two decimals; what counts is the amount that is shown. */
function parseMoney(cell: Cell): Parsed {
  if (typeof cell === 'string') return parseNumber(withoutCurrency(cell))
  if (!(cell instanceof SheetNumber) || cell.text === null || Number(cell.value.toFixed(2)) === cell.value) return parseNumber(cell)
  const seen = parseNumber(withoutCurrency(cell.text))
  return 'value' in seen && Math.abs(Number(seen.value) - cell.value) <= 0.005 ? seen : parseNumber(cell)
}

function dateOr(date: string | null): Parsed {
  return date === null ? problem('invalid-date', '不是日期，请写成 2026-01-05', 'Not a date; write it like 2026-01-05') : { value: date }
}

const yes = new Set(['是', '对', '有', '√', '✓', '✔', 'true', 'yes', 'y', '1', 't'])
const no = new Set(['否', '错', '无', '×', '✗', '✘', 'false', 'no', 'n', '0', 'f'])

function parseFlag(cell: Cell): Parsed {
  if (typeof cell === 'boolean') return { value: cell }
  const text = textOfCell(cell).normalize('NFKC').trim().toLowerCase()
  if (yes.has(text)) return { value: true }
  return no.has(text) ? { value: false } : problem('invalid-flag', '请填写“是”或“否”', 'Write yes or no')
}

type Choose = (text: string) => Parsed

const sameText = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

function chooser(choices: Choice[]): Choose {
  const values = new Set(choices.map(({ value }) => value))
  const byLabel = new Map<string, Set<string>>()
  for (const { value, label } of choices) {
    for (const one of [label.zh, label.en, value]) byLabel.set(sameText(one), (byLabel.get(sameText(one)) ?? new Set()).add(value))
  }
  return (text) => {
    if (values.has(text)) return { value: text }
    const found = [...(byLabel.get(sameText(text)) ?? [])]
    if (found.length === 1) return { value: found[0] }
    return found.length > 1
      ? problem('ambiguous', `有多个选项叫“${text}”，请填写选项值`, `Several options are called ${text}; write the option's value`)
      : problem('invalid-option', `没有选项“${text}”`, `There is no option ${text}`)
  }
}

function parseChoice(choices: Choice[]): CellParser {
  const choose = chooser(choices)
  return (cell) => shown(cell, (text) => choose(text.trim()))
}

function parseChoices(choices: Choice[]): CellParser {
  const choose = chooser(choices)
  return (cell) => {
    const whole = Array.isArray(cell) ? null : plainText(cell).trim()
    const only = whole === null ? null : choose(whole)
    if (only && 'value' in only) return { value: [only.value] }
    const texts = whole === null ? (cell as unknown[]).map(String) : splitList(whole, choiceSeparators).filter((text) => text !== '')
    const chosen = texts.map(choose)
    const wrong = chosen.find((one) => 'code' in one)
    return wrong ?? { value: [...new Set(chosen.map((one) => ('value' in one ? one.value : null)))] }
  }
}
