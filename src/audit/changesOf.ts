import type { FlattenedField } from 'payload'

import { storedDay, writtenDay } from '../time/day.ts'
import { isDayField } from '../time/isDayField.ts'

/** What an operation changed: field → value before and after. Relations are ids, empty values are `null`. */
export type Changes = Record<string, { from: unknown; to: unknown }>

interface Options {
  fields: FlattenedField[]
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** Longest text that the log keeps in full, in characters; of longer values it keeps the beginning. */
const longestText = 500
const longestJson = 4_000

const technical = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', 'company', 'importRun', 'scopeKey', 'url', 'thumbnailURL', 'sizes'])
const secret = /password|^hash$|^salt$|^sessions$|token|secret|apikey|^loginattempts$|^lockuntil$/i

/** Fields whose stored values differ. A field that `after` does not have was not written. */
export function changesOf({ fields, before, after }: Options): Changes {
  const changes: Changes = {}
  for (const field of fields) {
    if (!(field.name in after) || !isLogged(field)) continue
    const from = plain(before[field.name], field)
    const to = plain(after[field.name], field)
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[field.name] = { from: shortened(from), to: shortened(to) }
  }
  return changes
}

/** A command's input in the form of changes, without secrets. */
export function inputAsChanges(input: unknown): Changes {
  if (typeof input !== 'object' || input === null) return {}
  const given = Object.entries(input).filter(([name, value]) => !secret.test(name) && value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, { from: null, to: shortened(value) }]))
}

function isLogged(field: FlattenedField): boolean {
  if (technical.has(field.name) || secret.test(field.name) || field.type === 'join') return false
  const { virtual, hidden } = field as { virtual?: unknown; hidden?: boolean }
  return !virtual && hidden !== true
}

/** The value without population, row ids and different ways to be empty, so that equal values look equal. */
function plain(value: unknown, field: FlattenedField): unknown {
  if (value === undefined || value === null || value === '') return null
  // A day may have been stored with another time of day before it is written anew.
  const day = isDayField(field) ? writtenDay(value) : null
  if (day !== null) return storedDay(day)
  if (value instanceof Date) return value.toISOString()
  if (field.type === 'relationship' || field.type === 'upload') return Array.isArray(value) ? emptyAsNull(value.map(idOf)) : idOf(value)
  if (field.type === 'array' && Array.isArray(value)) return emptyAsNull(value.map((row) => plainObject(row, field.flattenedFields)))
  if (field.type === 'group') return plainObject(value, field.flattenedFields)
  return Array.isArray(value) ? emptyAsNull(value) : value
}

const emptyAsNull = (list: unknown[]): unknown[] | null => (list.length === 0 ? null : list)

function plainObject(value: unknown, fields: FlattenedField[]): unknown {
  if (typeof value !== 'object' || value === null) return null
  const record = value as Record<string, unknown>
  const named = fields.filter((field) => field.name !== 'id' && isLogged(field))
  return Object.fromEntries(named.map((field) => [field.name, plain(record[field.name], field)]))
}

function idOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('relationTo' in value && 'value' in value) return { relationTo: value.relationTo, value: idOf(value.value) }
  return 'id' in value ? value.id : value
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length > longestText ? `${value.slice(0, longestText)}…` : value
  if (typeof value !== 'object' || value === null) return value
  const json = JSON.stringify(value)
  return json.length > longestJson ? `${json.slice(0, longestText)}…` : value
}
