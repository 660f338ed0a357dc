import type { PayloadRequest } from 'payload'

import { bilingual, inLanguage } from '../../language/bilingual.ts'
import type { Column } from '../columns.ts'
import type { Table } from '../table/table.ts'
import { isEmptyCell } from '../table/table.ts'
import type { Problems } from './problems.ts'

/** A column of the file and the column of the form that it fills. */
export interface BoundColumn {
  index: number
  column: Column
}

export interface MatchedHeader {
  bound: BoundColumn[]
  /** Place of the column of record ids, by which an export finds its records again. */
  idIndex: number | null
  /** Columns of the file that are known and left alone. */
  ignored: { column: string; reason: string }[]
}

/** Columns that an export has besides the form's. */
const kept = new Set(['id', 'createdat', 'updatedat', 'deletedat', 'company', 'importrun'])

const reasons = {
  asked: bilingual('按要求忽略', 'Left out as asked'),
  readOnly: bilingual('只读字段，导入时忽略', 'Read-only, left alone by the import'),
  system: bilingual('系统字段，导入时忽略', 'Set by the system, left alone by the import'),
}

interface Options {
  table: Table
  columns: Column[]
  /** Heading → field name, or `null` to leave the column out. */
  mapping: Record<string, string | null>
  req: PayloadRequest
  problems: Problems
}

/** Finds the form's column for every heading: by field name or by Chinese or English label, however spaced and capitalised. */
export function matchHeader({ table, columns, mapping, req, problems }: Options): MatchedHeader {
  const byName = new Map(columns.map((column) => [normalised(column.path), column]))
  const byLabel = new Map<string, Set<Column>>()
  for (const column of columns) {
    for (const label of [column.label.zh, column.label.en]) {
      const known = byLabel.get(normalised(label)) ?? new Set()
      byLabel.set(normalised(label), known.add(column))
    }
  }
  const mapped = new Map(Object.entries(mapping).map(([heading, name]) => [normalised(heading), name]))
  const matched: MatchedHeader = { bound: [], idIndex: null, ignored: [] }
  const taken = new Map<Column, string>()
  const row = table.headerRow
  const language = req.i18n.language

  table.header.forEach((heading, index) => {
    const name = normalised(heading)
    const asked = mapped.get(name)
    if (table.unclearHeadings.includes(index) && asked !== null)
      return problems.add({
        row,
        heading,
        cell: heading,
        code: 'unclear',
        message: bilingual('无法识别该标题，请将文件另存为 UTF-8 或 GBK', 'This heading cannot be read; save the file as UTF-8 or GBK'),
      })
    if (asked === null) return matched.ignored.push({ column: heading, reason: inLanguage(reasons.asked, language) })
    if (name === '') {
      if (table.rows.some(({ cells }) => !isEmptyCell(cells[index])))
        problems.add({ row, heading: '', code: 'unknown-column', message: bilingual(`第 ${index + 1} 列没有标题`, `Column ${index + 1} has no heading`) })
      return
    }
    const wanted = asked === undefined ? name : normalised(asked)
    const labelled = byLabel.get(wanted)
    const column = byName.get(wanted) ?? (labelled?.size === 1 ? [...labelled][0] : undefined)
    if (column) {
      const first = taken.get(column)
      if (first !== undefined)
        return problems.add({
          row,
          column,
          heading,
          code: 'duplicate-column',
          message: bilingual(`与“${first}”列对应同一字段`, `Names the same field as the column ${first}`),
        })
      taken.set(column, heading)
      if (column.isWritable) matched.bound.push({ index, column })
      else matched.ignored.push({ column: heading, reason: inLanguage(reasons.readOnly, language) })
      return
    }
    if (wanted === 'id') matched.idIndex = index
    if (kept.has(wanted)) return matched.ignored.push({ column: heading, reason: inLanguage(reasons.system, language) })
    if (labelled) problems.add({ row, heading, code: 'ambiguous-column', message: ambiguous(labelled), suggestions: [...labelled].map(({ path }) => path) })
    else
      problems.add({
        row,
        heading,
        code: 'unknown-column',
        message: bilingual('表单中没有该字段', 'The form has no such field'),
        suggestions: closest(heading, columns, language),
      })
  })
  return matched
}

const ambiguous = (columns: Set<Column>) => {
  const names = [...columns].map(({ path }) => path).join(', ')
  return bilingual(`有多个同名字段，请改用字段名：${names}`, `Several fields have this label; use the field name: ${names}`)
}

const normalised = (heading: string): string => heading.normalize('NFKC').trim().replace(/\*+$/, '').replace(/\s+/g, '').toLowerCase()

/** The three labels that are most like the heading. */
function closest(heading: string, columns: Column[], language: string): string[] {
  const wanted = new Set(normalised(heading))
  return columns
    .filter(({ isWritable }) => isWritable)
    .map(({ label, path }) => ({ label: inLanguage(label, language), likeness: Math.max(...[label.zh, label.en, path].map((one) => likeness(wanted, one))) }))
    .filter((one) => one.likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ label }) => label)
}

/** Share of common characters. */
function likeness(wanted: Set<string>, label: string): number {
  const own = new Set(normalised(label))
  const common = [...wanted].filter((one) => own.has(one)).length
  return common / Math.max(1, new Set([...wanted, ...own]).size)
}
