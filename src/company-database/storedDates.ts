import type { FlattenedField } from 'payload'

import { storedDay } from '../time/day.ts'
import { isDayField } from '../time/isDayField.ts'
import { readDay, readMoment } from '../time/readMoment.ts'
import { currentZone } from '../time/zone.ts'

type Data = Record<string, unknown>

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Writes every date in one form: a moment in UTC, `2026-03-01T06:30:00.000Z`, a day as `2026-03-01T00:00:00.000Z`.
 * SQLite keeps dates as texts and the adapter stores what it is given, so that a bare `2026-03-01` would be found and
 * sorted elsewhere than on MongoDB. Returns the same object when nothing changes.
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
  if (field.type === 'date') return value === '' ? null : isDayField(field) ? isoDay(value) : isoMoment(value)
  if (field.type === 'group' && isObject(value)) return isoDates(value, field.flattenedFields)
  if (field.type !== 'array' || !Array.isArray(value)) return value
  const rows = value.map((row: unknown) => (isObject(row) ? isoDates(row, field.flattenedFields) : row))
  return rows.some((row, index) => row !== value[index]) ? rows : value
}

/** The admin's date picker sends the noon of a day. */
function isoDay(value: unknown): unknown {
  const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value
  const day = typeof text === 'string' ? readDay(text) : null
  return day === null ? value : storedDay(day)
}

function isoMoment(value: unknown): unknown {
  const time = typeof value === 'string' ? readMoment(value, currentZone()) : null
  return time === null ? value : new Date(time).toISOString()
}
