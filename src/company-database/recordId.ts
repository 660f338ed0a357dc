import type { Payload } from 'payload'

import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const objectId = /^[0-9a-f]{24}$/i

/**
 * Can this be the id of a record of the collection? Ids are UUIDs on SQLite and ObjectIds on MongoDB, unless the
 * collection declares an `id` of its own. A malformed id must never reach the database: MongoDB takes it for "none".
 */
export function isRecordId(value: unknown, payload: Payload, slug?: string): value is string {
  if (typeof value !== 'string') return false
  const own = slug ? payload.collections[slug]?.customIDType : undefined
  if (own === 'number') return /^\d{1,15}$/.test(value)
  if (own === 'text') return value !== '' && value.length <= 200
  return (payload.db.name === 'mongoose' ? objectId : uuid).test(value)
}

/** @throws LabError `filter-invalid` (400) naming the parameter when its value cannot be an id */
export function requireRecordId(value: string, payload: Payload, parameter: string): void {
  if (isRecordId(value, payload)) return
  throw new LabError({ code: 'filter-invalid', field: parameter, message: bilingual(`“${value}”不是有效的编号`, `“${value}” is not an id`) })
}
