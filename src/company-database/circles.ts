import type { BaseDatabaseAdapter, FlattenedField, SanitizedCollectionConfig, Where } from 'payload'

import { relatedId } from '../company-schema/relatedId.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { labelOfPath } from './labelOfPath.ts'

interface Options {
  data: Record<string, unknown>
  collection: SanitizedCollectionConfig
  database: BaseDatabaseAdapter
  req?: { transactionID?: unknown }
  /** Which stored records are updated, in storage terms. */
  where: Where
}

type StoredRecord = Record<string, unknown> & { id: string }

/**
 * Refuses a record that would stand above itself: a relation to its own collection names neither the record nor one that
 * hangs below it (a parent customer, a parent category). Fields of companies' own may point back and forth between two
 * records, but not to the record itself. A record that the stored data already have in a circle can be saved as it is.
 */
export async function refuseCircles({ data, collection, database, req, where }: Options): Promise<void> {
  const fields = collection.flattenedFields.filter((field) => isOfItsOwnKind(field, collection.slug) && idOf(data[field.name]) !== null)
  if (fields.length === 0) return
  const select = Object.fromEntries(fields.map(({ name }) => [name, true]))
  const { docs } = await database.find<StoredRecord>({
    collection: collection.slug,
    where,
    select: { id: true, ...select } as never,
    limit: 0,
    pagination: false,
    req: req as never,
  })
  for (const field of fields) {
    const above = idOf(data[field.name])
    const changed = docs.filter((doc) => idOf(doc[field.name]) !== above).map(({ id }) => String(id))
    if (above !== null && (await standsBelow(above, new Set(changed), { field, collection, database, req }))) throw circle(field, collection)
  }
}

const isOfItsOwnKind = (field: FlattenedField, slug: string): boolean => field.type === 'relationship' && field.relationTo === slug && field.hasMany !== true

const idOf = (value: unknown): string | null => {
  const id = relatedId(value)
  return id ? String(id) : null
}

/** Whether one of the changed records is the given one or stands above it. */
async function standsBelow(
  id: string,
  changed: ReadonlySet<string>,
  { field, collection, database, req }: Pick<Options, 'collection' | 'database' | 'req'> & { field: FlattenedField },
): Promise<boolean> {
  if (changed.size === 0) return false
  const seen = new Set<string>()
  for (let next: string | null = id; next !== null && !seen.has(next);) {
    if (changed.has(next)) return true
    if (field.custom?.customField === true) return false
    seen.add(next)
    const stored: StoredRecord | null = await database.findOne<StoredRecord>({
      collection: collection.slug,
      where: { id: { equals: next } },
      select: { id: true, [field.name]: true } as never,
      req: req as never,
    })
    next = idOf(stored?.[field.name])
  }
  return false
}

function circle({ name }: FlattenedField, collection: SanitizedCollectionConfig): LabError {
  const label = labelOfPath(name, collection.flattenedFields)
  return new LabError({
    code: 'invalid',
    field: name,
    message: bilingual(
      `“${label.zh}”不能是记录自己或其下级，否则会形成循环`,
      `${label.en} cannot be the record itself or one below it: that would be a circle`,
    ),
    data: { errors: [{ path: name }] },
  })
}
