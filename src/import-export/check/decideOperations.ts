import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { bilingual } from '../../language/bilingual.ts'
import type { Column } from '../columns.ts'
import type { ImportOptions } from '../options.ts'
import { findExisting, keyOf, uniqueSetsOf, type ExistingRecord } from './existing.ts'
import { notFound, type ParsedRow } from './parseRows.ts'
import type { Problems } from './problems.ts'
import { readableWhere } from './readableWhere.ts'
import { isRecordId } from './references.ts'

/** What becomes of a row. */
export type Decision = { operation: 'create' } | { operation: 'update'; id: string } | { operation: 'skip' }

interface Options {
  collection: SanitizedCollectionConfig
  columns: Column[]
  rows: ParsedRow[]
  key: string[]
  onDuplicate: ImportOptions['onDuplicate']
  req: PayloadRequest
  problems: Problems
}

/** Decides for every row whether it is a new record, one that is there already, or one too many; notes what is not unique. */
export async function decideOperations(options: Options): Promise<Map<ParsedRow, Decision>> {
  const decisions = await decideByKey(options)
  for (const fields of uniqueSetsOf(options.collection)) await refuseTaken(fields, decisions, options)
  return decisions
}

/** The fields by which duplicates are found: as asked, else the first unique ones that the file has. */
export function keyFor(collection: SanitizedCollectionConfig, bound: Column[], asked: string[]): string[] {
  if (asked.length > 0) return asked
  return uniqueSetsOf(collection).find((fields) => fields.every((name) => bound.some(({ path }) => path === name))) ?? []
}

async function decideByKey({ collection, columns, rows, key, onDuplicate, req, problems }: Options): Promise<Map<ParsedRow, Decision>> {
  const decisions = new Map<ParsedRow, Decision>()
  const dataOf = key[0] === 'id' ? ({ id }: ParsedRow) => ({ id: id !== null && isRecordId(id, req) ? id : null }) : ({ data }: ParsedRow) => data
  // A record out of the person's sight is not there: neither changed by a key nor told about.
  const within = key.length === 0 ? null : await readableWhere(collection.slug, req, { trashed: true })
  const existing = within
    ? await findExisting({ collection: collection.slug, fields: key, rows: rows.map(dataOf), within, req })
    : new Map<string, ExistingRecord[]>()
  const seen = new Map<string, number>()
  const column = columns.find(({ path }) => path === key[0]) ?? null

  for (const row of rows) {
    const value = key.length === 0 ? null : keyOf(dataOf(row), key)
    const refuse = (code: 'duplicate' | 'duplicate-in-file' | 'in-trash' | 'ambiguous' | 'not-found', message: ReturnType<typeof bilingual>) => {
      problems.add({ row: row.row, column, heading: column ? undefined : 'id', cell: column ? row.cells.get(column.path) : row.id, code, message })
      decisions.set(row, { operation: 'skip' })
    }
    if (key[0] === 'id' && row.id !== null && !existing.has(value ?? '')) {
      refuse('not-found', notFound(row.id))
      continue
    }
    if (value === null) {
      decisions.set(row, { operation: 'create' })
      continue
    }
    const first = seen.get(value)
    if (first !== undefined) {
      if (onDuplicate === 'skip') decisions.set(row, { operation: 'skip' })
      else refuse('duplicate-in-file', bilingual(`与第 ${first} 行重复`, `The same as row ${first}`))
      continue
    }
    seen.set(value, row.row)
    const matches = existing.get(value) ?? []
    const present = matches.filter(({ isTrashed }) => !isTrashed)
    const [only] = present
    if (only === undefined) decisions.set(row, { operation: 'create' })
    else if (onDuplicate === 'skip') decisions.set(row, { operation: 'skip' })
    else if (onDuplicate === 'refuse') refuse('duplicate', bilingual('已有相同的记录', 'There is such a record already'))
    else if (present.length > 1) refuse('ambiguous', bilingual(`有 ${present.length} 条相同的记录`, `There are ${present.length} such records`))
    else decisions.set(row, { operation: 'update', id: only.id })
  }
  return decisions
}

/** No two records of a company have the same values in unique fields, not even one in the recycle bin. */
async function refuseTaken(fields: string[], decisions: Map<ParsedRow, Decision>, { collection, columns, rows, req, problems }: Options): Promise<void> {
  const existing = await findExisting({ collection: collection.slug, fields, rows: rows.map(({ data }) => data), req })
  const column = columns.find(({ path }) => path === fields[0]) ?? null
  const seen = new Map<string, number>()
  for (const row of rows) {
    const decision = decisions.get(row)
    const value = keyOf(row.data, fields)
    if (value === null || !decision || decision.operation === 'skip' || problems.isBad(row.row)) continue
    const refuse = (code: 'duplicate' | 'duplicate-in-file' | 'in-trash', message: ReturnType<typeof bilingual>) =>
      problems.add({ row: row.row, column, cell: column ? row.cells.get(column.path) : undefined, code, message })
    const first = seen.get(value)
    if (first !== undefined) refuse('duplicate-in-file', bilingual(`与第 ${first} 行重复`, `The same as row ${first}`))
    seen.set(value, first ?? row.row)
    const other = (existing.get(value) ?? []).find(({ id }) => decision.operation !== 'update' || id !== decision.id)
    if (!other) continue
    if (other.isTrashed) refuse('in-trash', bilingual('回收站中有相同的记录', 'There is such a record in the recycle bin'))
    else refuse('duplicate', bilingual('已有相同的记录', 'There is such a record already'))
  }
}
