import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { relatedId } from '../../company-schema/relatedId.ts'
import { targetOf, type Column } from '../columns.ts'
import type { Titles } from './formatCell.ts'
import { titlesOf } from './titles.ts'

/** Records that are in memory at once. */
const pageSize = 500

export interface ExportQuery {
  collection: string
  where: Where
  sort: string[]
  /** Names of the exported fields; `null` for all. */
  fields: string[] | null
  req: PayloadRequest
}

export type Exported = Record<string, unknown>

/** The records that the person may read, page by page, with field rights applied. */
export async function* exportPages({ collection, where, sort, fields, req }: ExportQuery): AsyncGenerator<Exported[]> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: collection as 'users',
      where,
      sort: [...sort, 'id'],
      select: (fields ? Object.fromEntries(['id', ...fields].map((name) => [name, true])) : undefined) as never,
      depth: 0,
      limit: pageSize,
      page,
      overrideAccess: false,
      req,
    })
    yield docs as unknown as Exported[]
    if (!hasNextPage) return
  }
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
