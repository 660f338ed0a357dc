import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { relatedId } from '../../company-schema/relatedId.ts'
import { readableWhere } from '../check/readableWhere.ts'
import { targetOf, type Column } from '../columns.ts'
import type { Titles } from './formatCell.ts'
import { titlesOf } from './titles.ts'

/** Records that are in memory at once. */
const pageSize = 200

/** Ids that are sorted out at once. */
const idsAtOnce = 5_000

export interface ExportQuery {
  collection: string
  where: Where
  sort: string[]
  /** Names of the exported fields; `null` for all. */
  fields: string[] | null
  /** Reads at one moment: what is written meanwhile must not move records from one page to another. */
  req: PayloadRequest
}

export type Exported = Record<string, unknown>

/**
 * The records that the person may read, page by page, with field rights applied. Their ids are asked for in the order of
 * the list, the records then by their ids, so that the database sorts everything a few times only.
 *
 * @throws LabError `filter-invalid` with the first page
 */
export async function* exportPages(query: ExportQuery): AsyncGenerator<Exported[]> {
  await refuseUnknown(query)
  for await (const ids of pagesOfIds(query)) {
    const byId = new Map<unknown, Exported>()
    for (const record of await recordsOf(query, ids)) byId.set(record.id, record)
    yield ids.map((id) => byId.get(id)).filter((record) => record !== undefined)
  }
}

/** Payload's own reading checks a filter and an order for what the person may not ask about. */
async function refuseUnknown({ collection, where, sort, req }: ExportQuery): Promise<void> {
  await req.payload.find({
    collection: collection as 'users',
    where,
    sort,
    select: { id: true } as never,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
}

async function* pagesOfIds({ collection, where, sort, req }: ExportQuery): AsyncGenerator<unknown[]> {
  const readable = await readableWhere(collection, req)
  if (!readable) return
  for (let page = 1; ; page++) {
    const { docs } = await req.payload.db.find<{ id: unknown }>({
      collection,
      where: { and: [where, ...readable] },
      sort: [...sort, 'id'],
      select: { id: true } as never,
      limit: idsAtOnce,
      page,
      pagination: false,
      req,
    })
    for (let from = 0; from < docs.length; from += pageSize) yield docs.slice(from, from + pageSize).map(({ id }) => id)
    if (docs.length < idsAtOnce) return
  }
}

async function recordsOf({ collection, fields, req }: ExportQuery, ids: unknown[]): Promise<Exported[]> {
  const { docs } = await req.payload.find({
    collection: collection as 'users',
    where: { id: { in: ids } },
    select: (fields ? Object.fromEntries(['id', ...fields].map((name) => [name, true])) : undefined) as never,
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Exported[]
}

/** Titles of everything that a page's relations point to, by column. */
export async function titlesOfPage(docs: Exported[], columns: Column[], req: PayloadRequest): Promise<ReadonlyMap<Column, Titles>> {
  const relations = columns.filter(({ kind }) => kind === 'relation')
  const idsByTarget = new Map<CollectionSlug, Set<string>>()
  for (const column of relations) {
    const ids = idsByTarget.get(targetOf(column)) ?? new Set()
    idsByTarget.set(targetOf(column), ids)
    for (const id of docs.flatMap((doc) => valuesOf(doc, column)).map(relatedId)) if (id !== null) ids.add(id)
  }
  const titles = new Map<string, Titles>()
  for (const [collection, ids] of idsByTarget) titles.set(collection, await titlesOf({ collection, ids, req }))
  return new Map(relations.map((column) => [column, titles.get(targetOf(column)) ?? new Map()]))
}

function valuesOf(doc: Exported, { field, value, isList }: Column): unknown[] {
  if (!isList) return [doc[field.name]]
  return ((doc[field.name] ?? []) as Exported[]).map((row) => row[value.name])
}
