import type { Payload, PayloadRequest, Where } from 'payload'

import { cellsInSight, collectionConfig } from '../../../../src/plugin/index.ts'
import { cellsOf, readable, storedIn } from '../countIn.ts'
import { sumOnMongodb } from './onMongodb.ts'
import { sumOnSqlite } from './onSqlite.ts'

/** What is grouped by: what stands in a column, or the day or month of a stored date. */
export type SumKey =
  | { column: string }
  /** `YYYY-MM-DD`, as it is where the server stands, of a moment. */
  | { dayOf: string }
  /** `YYYY-MM` of a day that is stored as its beginning in UTC. */
  | { monthOfDay: string }

export interface Sums {
  collection: string
  /** What may be counted, as it is stored and inside the company. */
  where: Where
  by: readonly SumKey[]
  /** An amount in yuan that is added up in cents. */
  amount?: string
}

/** One group; its keys are in the order of `by`, its sum is in whole cents. */
export interface Sum {
  keys: (string | null)[]
  count: number
  cents: number
}

interface Asked {
  collection: string
  and: Where[]
  by: readonly SumKey[]
  /** Further fields that stand in conditions: only records in which the person sees all of them are counted. */
  fields?: readonly string[]
  amount?: string
}

/**
 * Counts records of the company and adds up one of their amounts in the database, no more of them than the person sees
 * one by one.
 *
 * @returns `cents` is `null` where the person may not see the amount
 * @throws LabError `forbidden` (403) without the right to read the module, `filter-invalid` (400) for a field that is not the person's to see
 */
export async function sumsInSight(
  req: PayloadRequest,
  { collection, and, by, fields = [], amount }: Asked,
): Promise<(Omit<Sum, 'cents'> & { cents: number | null })[]> {
  const asked = [...new Set([...by.map(fieldOf), ...fields])]
  const conditions = [{ deletedAt: { exists: false } }, ...(await readable(req, collection)), ...and, ...cellsOf(req, collection, asked)]
  const count = async (more: Where[]) => sums(req.payload, { collection, where: await storedIn(req, collection, [...conditions, ...more]), by, amount })
  const cells = amount === undefined ? true : cellsInSight(collectionConfig(req.payload, collection), amount)
  const rows = await count([])
  if (cells === true) return rows
  if (cells === false) return rows.map((row) => ({ ...row, cents: null }))
  const seen = new Map((await count([cells])).map(({ keys, cents }) => [JSON.stringify(keys), cents]))
  return rows.map((row) => ({ ...row, cents: seen.get(JSON.stringify(row.keys)) ?? 0 }))
}

export const fieldOf = (key: SumKey): string => ('column' in key ? key.column : 'dayOf' in key ? key.dayOf : key.monthOfDay)

const sums = (payload: Payload, asked: Sums): Promise<Sum[]> => (payload.db.name === 'mongoose' ? sumOnMongodb(payload, asked) : sumOnSqlite(payload, asked))
