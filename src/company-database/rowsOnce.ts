import type { FlattenedField } from 'payload'

import { relatedId } from '../company-schema/relatedId.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { labelOfPath } from './labelOfPath.ts'

/**
 * Refuses a list that names one record in two rows, where the list has one row for each (`custom: { oneRowPer: 'customer' }`).
 *
 * @throws LabError `invalid` (400) naming the second row
 */
export function refuseRepeatedRows(data: Record<string, unknown>, fields: readonly FlattenedField[]): void {
  for (const field of fields) {
    const rows = data[field.name]
    const key: unknown = field.custom?.oneRowPer
    if (field.type !== 'array' || typeof key !== 'string' || !Array.isArray(rows)) continue
    const named = rows.map((row: unknown) => (typeof row === 'object' && row !== null ? (relatedId((row as Record<string, unknown>)[key]) ?? null) : null))
    const again = named.findIndex((id, index) => id !== null && named.indexOf(id) !== index)
    if (again >= 0) throw repeated(`${field.name}.${String(again)}.${key}`, { first: named.indexOf(named[again] ?? null), again }, fields)
  }
}

function repeated(path: string, { first, again }: { first: number; again: number }, fields: readonly FlattenedField[]): LabError {
  const [name = ''] = path.split('.')
  const label = labelOfPath(name, fields)
  return new LabError({
    code: 'invalid',
    field: path,
    message: bilingual(
      `“${label.zh}”第 ${String(again + 1)} 行与第 ${String(first + 1)} 行相同，请只保留一行`,
      `${label.en}: row ${String(again + 1)} names the same as row ${String(first + 1)}; keep one of them`,
    ),
    data: { errors: [{ path }] },
  })
}
