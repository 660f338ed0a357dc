import type { CollectionSlug, PayloadRequest, RelationshipField, Where } from 'payload'

import { bilingual } from '../../language/bilingual.ts'
import type { Column } from '../columns.ts'
import type { ParsedRow } from './parseRows.ts'
import type { Problems } from './problems.ts'
import { inChunks } from './references.ts'

interface Options {
  columns: Column[]
  rows: ParsedRow[]
  req: PayloadRequest
  problems: Problems
}

/** Refuses records that the form would not offer in a relation (`filterOptions`), asking once for each distinct condition. */
export async function refuseFilteredOut({ columns, rows, req, problems }: Options): Promise<void> {
  for (const column of columns) {
    const field = column.value as RelationshipField
    if (column.kind !== 'relation' || column.isList || !field.filterOptions) continue
    const groups = new Map<string, { where: Where; rows: ParsedRow[] }>()
    for (const row of rows) {
      if (typeof row.data[column.field.name] !== 'string') continue
      const condition = await conditionFor(field, row, req)
      if (condition === true) continue
      const key = JSON.stringify(condition)
      const group = groups.get(key) ?? { where: condition === false ? { id: { in: [] } } : condition, rows: [] }
      groups.set(key, group)
      group.rows.push(row)
    }
    for (const { where, rows: concerned } of groups.values()) {
      const offered = await idsWithin(field.relationTo as CollectionSlug, where, new Set(concerned.map(({ data }) => data[column.field.name] as string)), req)
      for (const { row, data, cells } of concerned) {
        if (offered.has(data[column.field.name] as string)) continue
        const message = bilingual('该记录不可用于此字段', 'This record cannot be chosen here')
        problems.add({ row, column, cell: cells.get(column.path), code: 'not-allowed', message })
      }
    }
  }
}

async function conditionFor({ filterOptions, relationTo }: RelationshipField, { data, id }: ParsedRow, req: PayloadRequest): Promise<Where | boolean> {
  if (typeof filterOptions !== 'function') return filterOptions ?? true
  return filterOptions({ blockData: undefined, data, id: id ?? '', relationTo: relationTo as never, req, siblingData: data, user: req.user })
}

async function idsWithin(collection: CollectionSlug, where: Where, ids: Set<string>, req: PayloadRequest): Promise<Set<string>> {
  const found = new Set<string>()
  for (const chunk of inChunks([...ids])) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection,
      where: { and: [{ id: { in: chunk } }, where] },
      select: { id: true } as never,
      limit: 0,
      pagination: false,
      req,
    })
    for (const { id } of docs) found.add(String(id))
  }
  return found
}
