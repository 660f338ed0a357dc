import type { PayloadRequest, Where } from 'payload'

import { LabError, bilingual, cellsInSight, collectionConfig, forbidden, storedWhereInCompany } from '../../../src/plugin/index.ts'
import type { Counted, GroupedCollection, Key, Measure } from './grouping/grouping.ts'
import { grouped } from './grouping/index.ts'

/** The fields that a measure adds up; who may not see one of them is not told the sum. */
const fieldsOf: Record<Measure, readonly string[]> = {
  count: [],
  amount: ['amount'],
  // What was credited is the amount of that moment.
  creditedAmount: ['amount', 'creditedAmount'],
  total: ['total'],
  weighted: ['amount', 'probability'],
  quantity: ['lines'],
  lineAmount: ['amount', 'lines'],
  lostToIt: ['lostTo'],
  converted: ['convertedAt'],
}

/** The fields that a key tells something of. What it tells of a customer is limited by the key itself. */
function fieldsOfKey(key: Key): string[] {
  if (key === 'product') return ['lines']
  if (key === 'competitor') return ['competitors', 'lostTo']
  if (key === 'closing') return ['stageKind', 'expectedCloseAt', 'closedAt']
  return 'customer' in key ? ['customer'] : Object.values(key)
}

interface Counting<Name extends Measure> {
  collection: GroupedCollection
  /** What is asked for; what the person sees of it is found here. */
  and: Where[]
  /** Fields that stand in conditions: only records in which the person sees all of them, and those of the keys, are counted. */
  fields?: readonly string[]
  by: readonly Key[]
  measures: readonly Name[]
}

/** Sums in whole cents; `null` where the person may see none of what is summed. */
export type CountedInSight<Name extends Measure> = { keys: (string | null)[] } & { [One in Name]: One extends 'count' ? number : number | null }

/**
 * Counts records in the database, no more of them and of their fields than the person sees one by one.
 *
 * @throws LabError `forbidden` (403) without the right to read them, `filter-invalid` (400) for a field that is not the person's to see
 */
export async function countIn<Name extends Measure>(req: PayloadRequest, counting: Counting<Name>): Promise<CountedInSight<Name>[]> {
  const { collection, and, fields = [], by, measures } = counting
  const allowed = await readable(req, collection)
  const conditions = [{ deletedAt: { exists: false } }, ...allowed, ...and, ...cellsOf(req, collection, [...new Set([...fields, ...by.flatMap(fieldsOfKey)])])]
  const count = async (limits: Where[]) =>
    grouped(req.payload, { collection, where: await storedIn(req, collection, [...conditions, ...limits]), by, measures })
  const all = await count([])
  const columns = new Map<Name, (keys: string) => number | null>()
  for (const name of measures) {
    const cells = fieldsOf[name].map((field) => cellsInSight(collectionConfig(req.payload, collection), field))
    const limits = cells.filter((cell) => typeof cell === 'object')
    const values = cells.includes(false) ? null : byKeys(limits.length === 0 ? all : await count(limits), name)
    columns.set(name, (keys) => (values === null ? null : (values.get(keys) ?? 0)))
  }
  return all.map(({ keys }) => {
    const counted = measures.map((name) => [name, columns.get(name)?.(JSON.stringify(keys)) ?? null])
    return { keys, ...Object.fromEntries(counted) } as CountedInSight<Name>
  })
}

const byKeys = <Name extends Measure>(rows: Counted<Name>[], name: Name): Map<string, number> =>
  new Map(rows.map((row) => [JSON.stringify(row.keys), row[name]]))

/** The records that the person may read, as conditions. */
export async function readable(req: PayloadRequest, collection: string): Promise<Where[]> {
  const allowed = await collectionConfig(req.payload, collection).access.read({ req })
  if (allowed === false) throw forbidden()
  return allowed === true ? [] : [allowed]
}

/** The records in which the person sees these fields, as conditions. */
export function cellsOf({ payload }: PayloadRequest, collection: string, fields: readonly string[]): Where[] {
  return fields.flatMap((field) => {
    const cells = cellsInSight(collectionConfig(payload, collection), field)
    if (cells === false) throw new LabError({ code: 'filter-invalid', field, message: bilingual(`没有字段“${field}”`, `There is no field “${field}”`) })
    return cells === true ? [] : [cells]
  })
}

/** A condition as it is stored, inside the company. */
export const storedIn = (req: PayloadRequest, collection: string, and: Where[]): Promise<Where> =>
  storedWhereInCompany({ where: { and }, collection: collectionConfig(req.payload, collection), payload: req.payload, req })
