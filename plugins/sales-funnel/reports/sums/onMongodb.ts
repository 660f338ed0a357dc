import type { Payload, Where } from 'payload'

import { inStorageView } from '../../../../src/plugin/index.ts'
import { keyOnMongodb } from '../emptyKey.ts'
import type { Sum, SumKey, Sums } from './sums.ts'

interface Model {
  buildQuery: (options: { payload: Payload; locale: null; where: Where }) => Promise<Record<string, unknown>>
  aggregate: (stages: object[]) => Promise<(Record<string, unknown> & { _id: Record<string, unknown> })[]>
}

export async function sumOnMongodb(payload: Payload, { collection, where, by, amount }: Sums): Promise<Sum[]> {
  const model = (payload.db as unknown as { collections: Record<string, Model | undefined> }).collections[collection]
  if (!model) throw new Error(`There is no collection ${collection}`)
  const keys = Object.fromEntries(by.map((key, index) => [`key${String(index)}`, keyOnMongodb(expressionOf(key))]))
  const cents = amount === undefined ? { $literal: 0 } : { $round: [{ $multiply: [{ $ifNull: [`$${amount}`, 0] }, 100] }, 0] }
  // Like every query of the adapter, this one sees the fields as they are stored.
  const rows = await inStorageView(async () =>
    model.aggregate([
      { $match: await model.buildQuery({ payload, locale: null, where }) },
      { $group: { _id: keys, count: { $sum: 1 }, cents: { $sum: cents } } },
    ]),
  )
  return rows.map((row) => ({ keys: by.map((_, index) => textOf(row._id[`key${String(index)}`])), count: Number(row.count), cents: Number(row.cents) }))
}

function expressionOf(key: SumKey): unknown {
  if ('column' in key) return `$${key.column}`
  if ('dayOf' in key)
    return { $dateToString: { format: '%Y-%m-%d', date: `$${key.dayOf}`, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone, onNull: null } }
  return { $dateToString: { format: '%Y-%m', date: `$${key.monthOfDay}`, timezone: 'UTC', onNull: null } }
}

const textOf = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value))
