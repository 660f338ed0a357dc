import { ObjectId } from 'mongodb'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { bilingual, type Bilingual } from '../../language/bilingual.ts'
import { breathing } from '../breathing.ts'
import { targetOf, type Column } from '../columns.ts'
import { rowSeparators, splitList } from '../lists.ts'
import { isEmptyCell, textOfCell, UnclearCell, type Cell, type Table, type TableRow, type UnclearReason } from '../table/table.ts'
import type { BoundColumn, MatchedHeader } from './matchHeader.ts'
import { parserOf, type CellParser } from './parseCell.ts'
import { plainText } from './plainText.ts'
import type { Problems } from './problems.ts'
import { findReferences, type References } from './references.ts'

/** A row of the file as data of a record. */
export interface ParsedRow {
  row: number
  id: string | null
  data: Record<string, unknown>
  /** Relations that no stored record answers, but perhaps one of the same file: field → what the cell says. */
  unresolved: { column: Column; cell: Cell; text: string }[]
  cells: ReadonlyMap<string, Cell>
}

interface Options {
  table: Table
  header: MatchedHeader
  /** Slug of the collection that is imported. */
  collection: string
  emptyMeans: 'keep' | 'clear'
  req: PayloadRequest
  problems: Problems
}

interface Reader extends BoundColumn {
  parse: CellParser
  references: References | null
}

/** Turns the cells of every row into values, with all relations looked up beforehand. */
export async function parseRows({ table, header, collection, emptyMeans, req, problems }: Options): Promise<ParsedRow[]> {
  const references = await lookUpRelations(table, header.bound, req)
  const readers = header.bound.map((bound): Reader => ({ ...bound, parse: parserOf(bound.column, req), references: references.get(bound.column) ?? null }))
  const single = readers.filter(({ column }) => !column.isList)
  const lists = groupByField(readers.filter(({ column }) => column.isList))
  const rows: ParsedRow[] = []
  const breathe = breathing()
  for (const row of table.rows) {
    const source = withoutUnclear(row, readers, problems)
    const parsed: ParsedRow = { row: source.row, id: idOf(source, header.idIndex), data: {}, unresolved: [], cells: cellsOf(row, readers) }
    refuseExtraCells(source, table, problems)
    for (const reader of single) parseSingle(reader, source, parsed, { collection, emptyMeans, problems })
    for (const parts of lists) parseList(parts, source, parsed, emptyMeans, problems)
    rows.push(parsed)
    await breathe()
  }
  return rows
}

/** Cells of which nobody can say what they hold are named; nothing else is done with them. */
function withoutUnclear({ row, cells }: TableRow, readers: Reader[], problems: Problems): TableRow {
  if (!cells.some((cell) => cell instanceof UnclearCell)) return { row, cells }
  for (const { column, index } of readers) {
    const cell = cells[index]
    if (cell instanceof UnclearCell) problems.add({ row, column, cell, code: 'unclear', message: whyUnclear[cell.reason] })
  }
  return { row, cells: cells.map((cell) => (cell instanceof UnclearCell ? null : cell)) }
}

const whyUnclear: Record<UnclearReason, Bilingual> = {
  error: bilingual('单元格的公式出错', 'The formula of the cell has an error'),
  formula: bilingual(
    '公式没有保存结果，请用 Excel 打开并保存文件，或改为填写数值',
    'The formula has no stored result; save the file in Excel or write the value',
  ),
  merged: bilingual('合并单元格：请取消合并，并在每个单元格中填写', 'Merged cells: split them and fill in each'),
  encoding: bilingual('单元格中有无法识别的字符，请将文件另存为 UTF-8 或 GBK', 'The cell has characters that cannot be read; save the file as UTF-8 or GBK'),
}

const idOf = ({ cells }: TableRow, index: number | null): string | null =>
  index === null || isEmptyCell(cells[index]) ? null : textOfCell(cells[index]).trim()

const cellsOf = ({ cells }: TableRow, readers: Reader[]): Map<string, Cell> => new Map(readers.map(({ column, index }) => [column.path, cells[index]]))

function refuseExtraCells({ row, cells }: TableRow, { header }: Table, problems: Problems): void {
  const extra = cells.slice(header.length).find((cell) => !isEmptyCell(cell))
  if (extra !== undefined) problems.add({ row, cell: extra, code: 'extra-cells', message: bilingual('单元格多于标题列', 'More cells than the header has') })
}

async function lookUpRelations(table: Table, bound: BoundColumn[], req: PayloadRequest): Promise<Map<Column, References>> {
  const textsByTarget = new Map<CollectionSlug, Set<string>>()
  const relations = bound.filter(({ column }) => column.kind === 'relation')
  for (const { index, column } of relations) {
    const texts = textsByTarget.get(targetOf(column)) ?? new Set()
    textsByTarget.set(targetOf(column), texts)
    for (const { cells } of table.rows) for (const text of textsOf(cells[index], column)) texts.add(text)
  }
  const found = new Map<string, References>()
  for (const [collection, texts] of textsByTarget) found.set(collection, await findReferences({ collection, texts, req }))
  return new Map(relations.map(({ column }) => [column, found.get(targetOf(column)) ?? new Map()]))
}

/** What a relation cell names: one text, or several in a list. */
function textsOf(cell: Cell, column: Column): string[] {
  if (isEmptyCell(cell)) return []
  return cellParts(cell, column).flatMap((part) => (isEmptyCell(part) ? [] : [plainText(part).trim()]))
}

/** The values in a cell: JSON rows as they are, text split at `;`. */
function cellParts(cell: Cell, { isList, value, field, path }: Column): Cell[] {
  if (!isList) return [idInside(cell)]
  if (isEmptyCell(cell)) return []
  if (Array.isArray(cell)) {
    return cell.map((one: unknown) =>
      typeof one === 'object' && one !== null && path === field.name ? idInside((one as Record<string, unknown>)[value.name]) : one,
    )
  }
  return splitList(textOfCell(cell), rowSeparators)
}

const idInside = (cell: Cell): Cell => (typeof cell === 'object' && cell !== null && 'id' in cell ? (cell as { id: unknown }).id : cell)

interface Context {
  collection: string
  emptyMeans: 'keep' | 'clear'
  problems: Problems
}

function parseSingle(reader: Reader, { row, cells }: TableRow, parsed: ParsedRow, { collection, emptyMeans, problems }: Context): void {
  const { column, index } = reader
  const cell = cells[index]
  const name = column.field.name
  if (isEmptyCell(cell)) {
    if (emptyMeans === 'clear') parsed.data[name] = column.kind === 'multiselect' ? [] : null
    return
  }
  if (column.kind === 'relation' && targetOf(column) === collection && !reader.references?.has(plainText(idInside(cell)).trim())) {
    parsed.unresolved.push({ column, cell, text: plainText(idInside(cell)).trim() })
    return
  }
  const value = valueOf(reader, idInside(cell), row, cell, problems)
  if (value !== undefined) parsed.data[name] = value
}

/** The value of one cell or part of it; `undefined` after a problem has been noted. */
function valueOf({ column, parse, references }: Reader, part: Cell, row: number, cell: Cell, problems: Problems): unknown {
  const result = parse(part)
  if ('code' in result) {
    problems.add({ row, column, cell, code: result.code, message: result.message })
    return undefined
  }
  return column.kind === 'relation' ? referenced(column, references, String(result.value), row, cell, problems) : result.value
}

function referenced(column: Column, references: References | null, text: string, row: number, cell: Cell, problems: Problems): string | undefined {
  const reference = references?.get(text)
  if (reference && !reference.isAmbiguous) return reference.id
  if (reference) {
    problems.add({
      row,
      column,
      cell,
      code: 'ambiguous',
      message: bilingual(`有多条记录叫“${text}”，请填写编号或 ID`, `Several records are called ${text}; write the code or id`),
    })
  } else problems.add({ row, column, cell, code: 'not-found', message: notFound(text) })
  return undefined
}

export const notFound = (text: string) => bilingual(`找不到“${text}”`, `${text} is not found`)

function groupByField(readers: Reader[]): Reader[][] {
  const groups = new Map<string, Reader[]>()
  for (const reader of readers) groups.set(reader.column.field.name, [...(groups.get(reader.column.field.name) ?? []), reader])
  return [...groups.values()]
}

/** Parallel columns → the rows of an array; the column of the relation says how many there are. */
function parseList(parts: Reader[], { row, cells }: TableRow, parsed: ParsedRow, emptyMeans: 'keep' | 'clear', problems: Problems): void {
  const main = parts.find(({ column }) => column.path === column.field.name)
  if (!main) return
  const name = main.column.field.name
  const source = cells[main.index]
  const count = cellParts(source, main.column).length
  if (count === 0) {
    if (emptyMeans === 'clear') parsed.data[name] = []
  }
  const rows: Record<string, unknown>[] = Array.from({ length: count }, (_, at) => ({ ...otherParts(source, at), id: new ObjectId().toHexString() }))
  for (const reader of parts) {
    const { column, index } = reader
    const values = cellParts(cells[index], column)
    if (values.length > count) {
      const message = bilingual(`此列的项数多于“${main.column.label.zh}”`, `More items than in ${main.column.label.en}`)
      problems.add({ row, column, cell: cells[index], code: 'list-length', message })
      continue
    }
    values.forEach((part, at) => {
      const target = rows[at]
      if (target && !isEmptyCell(part)) target[column.value.name] = valueOf(reader, part, row, cells[index], problems)
    })
  }
  if (count > 0) parsed.data[name] = rows
}

/** JSON rows bring their other parts along. */
function otherParts(source: Cell, at: number): Record<string, unknown> {
  const one: unknown = Array.isArray(source) ? source[at] : null
  if (typeof one !== 'object' || one === null) return {}
  const { id: _id, ...rest } = one as Record<string, unknown>
  return rest
}
