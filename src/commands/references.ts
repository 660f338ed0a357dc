import type { FlattenedField, PayloadRequest, Where } from 'payload'

import { recordsInSight } from '../access/visibility/bySharing.ts'
import { isolationOf } from '../company-database/isolation.ts'
import { changeRecord } from './changeRecord.ts'
import type { StoredRecord } from './recordsInReach.ts'

/** A relation field of some collection, also a custom one, that can point to a given collection. */
interface RelationField {
  collection: string
  path: string
  isPolymorphic: boolean
}

/**
 * How many records of each collection point to the given ones, those in the recycle bin included.
 *
 * @param only `inSight`: count those that the person may read, for an answer
 */
export async function countReferences(
  req: PayloadRequest,
  target: string,
  ids: string[],
  { inSight = false }: { inSight?: boolean } = {},
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [collection, where] of referringTo(req, target, ids)) {
    const seen = !inSight || recordsInSight(req.payload, collection, 'read')
    if (seen === false) continue
    const { totalDocs } = await req.payload.db.count({ collection, where: seen === true ? where : { and: [where, seen] }, req })
    if (totalDocs > 0) counts[collection] = totalDocs
  }
  return counts
}

/**
 * Makes every record that points to one of `from` point to `to` instead, and logs each.
 *
 * @returns how many of the changed records the person may read, by collection
 */
export async function redirectReferences(req: PayloadRequest, target: string, { from, to }: { from: string[]; to: string }): Promise<Record<string, number>> {
  const moved = await countReferences(req, target, from, { inSight: true })
  for (const [collection, where] of referringTo(req, target, from)) {
    const { docs } = await req.payload.db.find<StoredRecord>({ collection, where, limit: 0, pagination: false, req })
    const fields = req.payload.collections[collection]?.config.flattenedFields ?? []
    for (const doc of docs) {
      const redirected = redirectedFields(doc, fields, { target, from: new Set(from), to })
      // A record does not become its own parent.
      const self = collection === target && String(doc.id) === to
      const data = self ? Object.fromEntries(Object.entries(redirected).map(([name, value]) => [name, value === to ? null : value])) : redirected
      await changeRecord({ req, collection, doc, data })
    }
  }
  return moved
}

/** Collections with business records, each with the condition that a record points to one of the ids. */
function referringTo({ payload }: PayloadRequest, target: string, ids: string[]): [collection: string, where: Where][] {
  const fields = Object.values(payload.collections).flatMap(({ config }) =>
    isolationOf(config) === 'company' ? relationsTo(target, config.slug, config.flattenedFields, '') : [],
  )
  const collections = [...new Set(fields.map(({ collection }) => collection))]
  return collections.map((collection) => [
    collection,
    { or: fields.filter((field) => field.collection === collection).map((field) => pointsTo(field, target, ids)) },
  ])
}

function relationsTo(target: string, collection: string, fields: FlattenedField[], prefix: string): RelationField[] {
  return fields.flatMap((field): RelationField[] => {
    const path = `${prefix}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      const isPolymorphic = Array.isArray(field.relationTo)
      return [field.relationTo].flat().includes(target as never) ? [{ collection, path, isPolymorphic }] : []
    }
    return 'flattenedFields' in field ? relationsTo(target, collection, field.flattenedFields, `${path}.`) : []
  })
}

const pointsTo = ({ path, isPolymorphic }: RelationField, target: string, ids: string[]): Where =>
  isPolymorphic ? { and: [{ [`${path}.relationTo`]: { equals: target } }, { [`${path}.value`]: { in: ids } }] } : { [path]: { in: ids } }

interface Redirection {
  target: string
  from: ReadonlySet<string>
  to: string
}

/** The fields of a record that change when its relations are redirected. */
export function redirectedFields(record: Record<string, unknown>, fields: FlattenedField[], redirection: Redirection): Record<string, unknown> {
  const changed = fields.map((field): [string, unknown] => [field.name, redirected(record[field.name], field, redirection)])
  return Object.fromEntries(changed.filter(([name, value]) => value !== record[name]))
}

/** The value with redirected relations; the same object when there is none in it. */
function redirected(value: unknown, field: FlattenedField, redirection: Redirection): unknown {
  if (value === null || value === undefined) return value
  if (field.type === 'relationship' || field.type === 'upload') {
    if (![field.relationTo].flat().includes(redirection.target as never)) return value
    if (!Array.isArray(value)) return redirectedId(value, redirection)
    const ids = value.map((one: unknown) => redirectedId(one, redirection))
    return ids.some((id, index) => id !== value[index]) ? withoutRepeats(ids) : value
  }
  if (field.type === 'array' && Array.isArray(value)) return redirectedRows(value, field, redirection)
  if (field.type === 'group' && isObject(value)) {
    const changes = redirectedFields(value, field.flattenedFields, redirection)
    return Object.keys(changes).length > 0 ? { ...value, ...changes } : value
  }
  return value
}

/**
 * Rows with redirected relations. Where a list has one row for each record (`custom: { oneRowPer: 'customer' }`), rows that
 * now mean the same record become one, which keeps what stood beside both; elsewhere a row goes only when it would say
 * exactly the same as another one.
 */
function redirectedRows(rows: unknown[], { flattenedFields: fields, custom }: ArrayField, redirection: Redirection): unknown[] {
  const redirectedRow = (row: unknown): { row: unknown; isChanged: boolean } => {
    const changes = isObject(row) ? redirectedFields(row, fields, redirection) : {}
    const isChanged = Object.keys(changes).length > 0
    return { row: isChanged ? { ...(row as object), ...changes } : row, isChanged }
  }
  const all = rows.map(redirectedRow)
  if (!all.some(({ isChanged }) => isChanged)) return rows
  const keyOf = (row: unknown): string => {
    if (!isObject(row)) return JSON.stringify(row)
    if (typeof custom?.oneRowPer === 'string') return JSON.stringify(row[custom.oneRowPer])
    return JSON.stringify(fields.filter(({ name }) => name !== 'id').map(({ name }) => row[name] ?? null))
  }
  const kept = new Map<string, { row: unknown; isChanged: boolean }[]>()
  for (const one of all) {
    const before = kept.get(keyOf(one.row)) ?? []
    const last = before.at(-1)
    // Rows that nobody has redirected stay as they were, also when they say the same.
    if (last && (last.isChanged || one.isChanged)) before[before.length - 1] = { row: together(last.row, one.row, fields), isChanged: true }
    else kept.set(keyOf(one.row), [...before, one])
  }
  return [...kept.values()].flat().map(({ row }) => row)
}

type ArrayField = Extract<FlattenedField, { type: 'array' }>

/** What two rows say, in one: what is empty in the first comes from the second; different texts stand side by side. */
function together(one: unknown, other: unknown, fields: FlattenedField[]): unknown {
  if (!isObject(one) || !isObject(other)) return one
  const filled = fields.flatMap((field): [string, unknown][] => {
    const [mine, theirs] = [one[field.name], other[field.name]]
    if (theirs === null || theirs === undefined || theirs === '' || theirs === false) return []
    if (mine === null || mine === undefined || mine === '' || mine === false) return [[field.name, theirs]]
    if (field.type !== 'text' || typeof mine !== 'string' || typeof theirs !== 'string' || mine.split('、').includes(theirs)) return []
    const both = `${mine}、${theirs}`
    return both.length <= (field.maxLength ?? 100) ? [[field.name, both]] : []
  })
  return { ...one, ...Object.fromEntries(filled.filter(([name]) => name !== 'id')) }
}

function redirectedId(value: unknown, { target, from, to }: Redirection): unknown {
  if (isObject(value)) return value.relationTo === target && from.has(String(value.value)) ? { ...value, value: to } : value
  return from.has(String(value)) ? to : value
}

function withoutRepeats(values: unknown[]): unknown[] {
  const seen = new Set<string>()
  return values.filter((value) => !seen.has(JSON.stringify(value)) && seen.add(JSON.stringify(value)))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
