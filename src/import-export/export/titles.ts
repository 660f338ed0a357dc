import type { CollectionSlug, PayloadRequest } from 'payload'

import { readableWhere } from '../check/readableWhere.ts'
import { findReferences, inChunks, namingFields } from '../check/references.ts'

interface Options {
  collection: CollectionSlug
  ids: Set<string>
  req: PayloadRequest
}

/**
 * What stands for related records in a file: the title; the code when several records share the title; else the id. The
 * import finds the same record by it. Records that the person may not read keep their id.
 */
export async function titlesOf({ collection, ids, req }: Options): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  const readable = await readableWhere(collection, req)
  if (!readable || ids.size === 0) return titles
  const config = req.payload.collections[collection as 'users']?.config
  const names = namingFields(collection, req)
  const preferred = [...new Set([config?.admin.useAsTitle ?? 'name', ...names])].filter((name) => names.includes(name))
  const docs: (Record<string, unknown> & { id: string })[] = []
  for (const chunk of inChunks([...ids])) {
    const found = await req.payload.db.find<Record<string, unknown> & { id: string }>({
      collection,
      where: { and: [{ id: { in: chunk } }, ...readable] },
      select: Object.fromEntries(['id', ...preferred].map((name) => [name, true])) as never,
      limit: 0,
      pagination: false,
      req,
    })
    docs.push(...found.docs)
  }
  const textsOf = (doc: Record<string, unknown>) => preferred.flatMap((name) => (typeof doc[name] === 'string' && doc[name] !== '' ? [doc[name]] : []))
  const meant = await findReferences({ collection, texts: new Set(docs.flatMap(textsOf)), req })
  for (const doc of docs) titles.set(String(doc.id), textsOf(doc).find((text) => meant.get(text)?.id === String(doc.id)) ?? String(doc.id))
  return titles
}
