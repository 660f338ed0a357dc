import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { inChunks, longestAsked } from './references.ts'

export interface ExistingRecord {
  id: string
  isTrashed: boolean
}

/** Existing records by the values of the given fields (see `keyOf`). */
export type ExistingRecords = ReadonlyMap<string, ExistingRecord[]>

type Row = Record<string, unknown>

/** One text for the values of several fields; `null` when one of them is empty. */
export function keyOf(data: Row, fields: string[]): string | null {
  const values = fields.map((field) => data[field])
  return values.some((value) => value === undefined || value === null || value === '') ? null : JSON.stringify(values)
}

interface Options {
  collection: CollectionSlug
  fields: string[]
  rows: Iterable<Row>
  /** Narrows what counts as existing, for example to what the person may read. */
  within?: Where[]
  req: PayloadRequest
}

/** Finds the company's records that have the same values in `fields` as one of the rows; also those in the recycle bin. */
export async function findExisting({ collection, fields, rows, within = [], req }: Options): Promise<ExistingRecords> {
  const [first = 'id'] = fields
  const wanted = new Set<string>()
  const values = new Set<unknown>()
  for (const row of rows) {
    const key = keyOf(row, fields)
    if (key === null || String(row[first]).length > longestAsked) continue
    wanted.add(key)
    values.add(row[first])
  }
  const found = new Map<string, ExistingRecord[]>()
  for (const chunk of inChunks([...values])) {
    const { docs } = await req.payload.db.find<Row & { id: string }>({
      collection,
      where: { and: [{ [first]: { in: chunk } } as Where, ...within] },
      select: Object.fromEntries(['id', 'deletedAt', ...fields].map((name) => [name, true])) as never,
      limit: 0,
      pagination: false,
      req,
    })
    for (const doc of docs) {
      const key = keyOf(doc, fields)
      if (key !== null && wanted.has(key)) found.set(key, [...(found.get(key) ?? []), { id: String(doc.id), isTrashed: Boolean(doc.deletedAt) }])
    }
  }
  return found
}

/** Sets of fields that are unique within a company. */
export function uniqueSetsOf(collection: SanitizedCollectionConfig): string[][] {
  return (collection.indexes ?? [])
    .filter(({ unique, fields }) => unique && fields.includes('company'))
    .map(({ fields }) => fields.filter((one) => one !== 'company'))
}
