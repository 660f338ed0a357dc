import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { readableWhere } from './readableWhere.ts'

/** What a text in a relation cell names: one record, several, or none. */
export type Reference = { id: string; isAmbiguous: false } | { id: null; isAmbiguous: true }

export type References = ReadonlyMap<string, Reference>

/** How many values a query lists at once. */
const chunkSize = 200

/** Longest text that a query asks for, in characters; nothing is found by a longer one. */
export const longestAsked = 2_000

interface Options {
  /** Collection that the relation points to. */
  collection: CollectionSlug
  texts: ReadonlySet<string>
  req: PayloadRequest
}

/**
 * Finds the records that texts name, by id, code or title, among those that the person may read in this company.
 * A code wins over a title; a title that several records have is ambiguous.
 */
export async function findReferences({ collection, texts, req }: Options): Promise<References> {
  const { payload } = req
  const names = namingFields(collection, req)
  const readable = await readableWhere(collection, req)
  const found = new Map<string, Reference>()
  if (!readable) return found
  const byField = new Map(names.map((name) => [name, new Map<string, Set<string>>()]))
  for (const chunk of inChunks([...texts].filter((text) => text.length <= longestAsked))) {
    const ids = chunk.filter((text) => isRecordId(text, req))
    const or: Where[] = [...names.map((name) => ({ [name]: { in: chunk } })), ...(ids.length > 0 ? [{ id: { in: ids } }] : [])]
    const { docs } = await payload.db.find<{ id: string } & Record<string, unknown>>({
      collection,
      where: { and: [{ or }, ...readable] },
      select: Object.fromEntries(['id', ...names].map((name) => [name, true])) as never,
      limit: 0,
      pagination: false,
      req,
    })
    for (const doc of docs) {
      const id = String(doc.id)
      if (texts.has(id)) found.set(id, { id, isAmbiguous: false })
      for (const name of names) {
        const text = doc[name]
        if (typeof text !== 'string' || !texts.has(text)) continue
        const known = byField.get(name)
        known?.set(text, (known.get(text) ?? new Set()).add(id))
      }
    }
  }
  for (const name of names) {
    for (const [text, ids] of byField.get(name) ?? []) {
      const [id] = ids
      if (!found.has(text) && id !== undefined) found.set(text, ids.size === 1 ? { id, isAmbiguous: false } : { id: null, isAmbiguous: true })
    }
  }
  return found
}

/** Fields by which people name a record: its code, then its title; only those that the person may read in every record. */
export function namingFields(collection: string, { payload }: Pick<PayloadRequest, 'payload'>): string[] {
  const config = payload.collections[collection as 'users']?.config
  if (!config) return []
  const texts = new Set(
    config.flattenedFields
      .filter((field) => field.type === 'text' && field.admin?.hidden !== true && field.custom?.partial === undefined)
      .map((field) => field.name),
  )
  return [...new Set(['code', 'username', config.admin.useAsTitle, 'name'])].filter((name): name is string => name !== undefined && texts.has(name))
}

export function isRecordId(text: string, { payload }: Pick<PayloadRequest, 'payload'>): boolean {
  return (payload.db.name === 'mongoose' ? /^[0-9a-f]{24}$/i : /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i).test(text)
}

export function* inChunks<T>(items: T[], size = chunkSize): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}
