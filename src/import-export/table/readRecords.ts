import { guardApostrophe } from '../../csv/formulaGuard.ts'
import { bilingual } from '../../language/bilingual.ts'
import { TaskRefusal } from '../../workers/taskRefusal.ts'
import { tooManyColumns, tooManyRows, tooMuchContent } from './refusals.ts'
import { importLimits, isStorable, unreadableCell, type Cell, type TableRow } from './table.ts'

/**
 * The records of JSON as rows behind a header of all their keys.
 *
 * @throws TaskRefusal `invalid` when one is no object or too deep, `too-large` when they pass the limits
 */
export function readRecords(records: unknown[]): { header: string[]; rows: TableRow[] } {
  if (records.length > importLimits.rows) throw tooManyRows()
  const header = new Set<string>()
  for (const record of records) {
    if (!isObject(record)) throw invalid('每条记录必须是一个对象', 'Every record must be an object')
    for (const key of Object.keys(record)) header.add(key)
    if (header.size > importLimits.columns) throw tooManyColumns()
  }
  if (header.size * records.length > importLimits.cells) throw tooMuchContent()
  const names = [...header]
  const rows = (records as Record<string, unknown>[]).map((record, index) => {
    if (isDeeper(record, importLimits.depth)) {
      throw invalid(`第 ${index + 1} 条记录的内容嵌套太深`, `Record ${index + 1} holds values inside values too deeply`)
    }
    return { row: index + 1, cells: names.map((name) => (Object.hasOwn(record, name) ? cellOf(record[name]) : null)) }
  })
  return { header: names, rows }
}

/** The records of an export as JSON, when the text of a file is one. */
export function recordsIn(text: string): unknown[] | null {
  if (!/^\s*\[\s*[{\]]/.test(text)) return null
  try {
    return JSON.parse(text) as unknown[]
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const invalid = (zh: string, en: string) => new TaskRefusal({ code: 'invalid', field: 'records', message: bilingual(zh, en) })

/** JSON needs no guard against formulas, so that of a text which only looks guarded must outlast the reading of its cell. */
function cellOf(value: unknown): Cell {
  if (typeof value !== 'string') return value
  return isStorable(value) ? guardApostrophe(value) : unreadableCell(value)
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1))
}
