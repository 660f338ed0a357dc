import { LabError } from '../errors/labError.ts'
import { bilingual, type Bilingual } from '../language/bilingual.ts'

/** Why a filter or sort is refused, for programs. */
export type FilterReason = 'unknown-field' | 'operator' | 'operand' | 'shape' | 'too-large'

/** What the client wrote, short enough to be repeated to it. */
const quoted = (path: string): string => `“${path.length > 80 ? `${path.slice(0, 80)}…` : path}”`

function filterError(path: string, reason: FilterReason, message: Bilingual): LabError {
  return new LabError({ code: 'filter-invalid', field: path.slice(0, 200), message, data: { reason } })
}

/** The same answer for a field that does not exist and for one that the person may not read. */
export const unknownFilterField = (path: string): LabError =>
  filterError(path, 'unknown-field', bilingual(`不能按${quoted(path)}筛选：没有这个字段`, `Cannot filter by ${quoted(path)}: there is no such field`))

export const unknownSortField = (path: string): LabError =>
  filterError(path, 'unknown-field', bilingual(`不能按${quoted(path)}排序：没有这个字段`, `Cannot sort by ${quoted(path)}: there is no such field`))

export const unsortableField = (path: string): LabError =>
  filterError(path, 'operator', bilingual(`不能按${quoted(path)}排序`, `Cannot sort by ${quoted(path)}`))

export const operatorRefused = (path: string, operator: string): LabError =>
  filterError(
    path,
    'operator',
    bilingual(`字段${quoted(path)}不支持筛选条件${quoted(operator)}`, `The field ${quoted(path)} cannot be filtered by the operator ${quoted(operator)}`),
  )

export const operandRefused = (path: string, expected: Bilingual): LabError =>
  filterError(
    path,
    'operand',
    bilingual(`字段${quoted(path)}的筛选值不正确，应为${expected.zh}`, `The filter value for ${quoted(path)} is wrong; expected: ${expected.en}`),
  )

export const shapeRefused = (path: string): LabError =>
  filterError(path, 'shape', bilingual(`筛选条件${quoted(path)}的写法不正确`, `The filter ${quoted(path)} is malformed`))

export const filterTooLarge = (path: string, limit: Bilingual): LabError =>
  filterError(path, 'too-large', bilingual(`筛选条件过大：${limit.zh}`, `The filter is too large: ${limit.en}`))
