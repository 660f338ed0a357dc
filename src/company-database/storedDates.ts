import type { FlattenedField } from 'payload'

import { millisecondsOf } from './isoDate.ts'

type Data = Record<string, unknown>

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Writes every date in one form, `2026-03-01T00:00:00.000Z`. SQLite keeps dates as texts and the adapter stores what
 * it is given, so that a bare `2026-03-01` would be found and sorted elsewhere than on MongoDB. Returns the same
 * object when nothing changes.
 */
export function isoDates(data: Data, fields: FlattenedField[]): Data {
  const changes = fields.flatMap((field): [string, unknown][] => {
    const value = data[field.name]
    if (value === undefined || value === null) return []
    const changed = isoValue(value, field)
    return changed === value ? [] : [[field.name, changed]]
  })
  return changes.length === 0 ? data : { ...data, ...Object.fromEntries(changes) }
}

function isoValue(value: unknown, field: FlattenedField): unknown {
  if (field.type === 'date') return isoDate(value)
  if (field.type === 'group' && isObject(value)) return isoDates(value, field.flattenedFields)
  if (field.type !== 'array' || !Array.isArray(value)) return value
  const rows = value.map((row: unknown) => (isObject(row) ? isoDates(row, field.flattenedFields) : row))
  return rows.some((row, index) => row !== value[index]) ? rows : value
}

function isoDate(value: unknown): unknown {
  if (value === '') return null
  const time = typeof value === 'string' ? millisecondsOf(value) : null
  return time === null ? value : new Date(time).toISOString()
}
