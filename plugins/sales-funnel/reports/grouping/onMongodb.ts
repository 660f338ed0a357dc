import type { Payload } from 'payload'

import { currentZone, inStorageView } from '../../../../src/plugin/index.ts'
import { modelOf } from '../modelOnMongodb.ts'
import { keyOnMongodb } from './emptyKey.ts'
import type { Counted, Grouping, Key, Measure } from './grouping.ts'

export async function groupOnMongodb<Name extends Measure>(payload: Payload, grouping: Grouping<Name>): Promise<Counted<Name>[]> {
  const { by, measures, collection, where } = grouping
  const records = modelOf(payload, collection)
  const keys = Object.fromEntries(by.map((key, index) => [`key${String(index)}`, recordKeyOnMongodb(key)]))
  const sums = Object.fromEntries(measures.filter((name) => name !== 'count').map((name) => [name, { $sum: measureOf(name) }]))
  const sumsOfDocs = Object.fromEntries(Object.keys(sums).map((name) => [name, { $sum: `$${name}` }]))
  // Like every query of the adapter, this one sees the fields as they are stored.
  const rows = await inStorageView(async () =>
    records.aggregate([
      { $match: await records.buildQuery({ payload, locale: null, where }) },
      ...(await partsOf(payload, by)),
      ...(by.includes('product')
        ? // Of a group with several lines of one opportunity this is one.
          [
            { $group: { _id: { ...keys, doc: '$_id' }, ...sums } },
            { $group: { _id: Object.fromEntries(Object.keys(keys).map((name) => [name, `$_id.${name}`])), count: { $sum: 1 }, ...sumsOfDocs } },
          ]
        : [{ $group: { _id: keys, count: { $sum: 1 }, ...sums } }]),
    ]),
  )
  return rows.map(
    (row) =>
      ({
        keys: by.map((_, index) => textOf((row._id as Record<string, unknown>)[`key${String(index)}`])),
        ...Object.fromEntries(measures.map((name) => [name, Number(row[name] ?? 0)])),
      }) as Counted<Name>,
  )
}

/** What a key says of a record. */
export const recordKeyOnMongodb = (key: Key): object => keyOnMongodb(expressionOf(key))

function expressionOf(key: Key): unknown {
  if (key === 'product') return '$lines.product'
  if (key === 'competitor') return '$rival'
  if (key === 'closing') return { $cond: [{ $eq: ['$stageKind', 'open'] }, dateText('%Y-%m', 'expectedCloseAt', 'UTC'), dateText('%Y-%m', 'closedAt')] }
  if ('day' in key) return dateText('%Y-%m-%d', key.day)
  if ('month' in key) return dateText('%Y-%m', key.month)
  if ('monthOfDay' in key) return dateText('%Y-%m', key.monthOfDay, 'UTC')
  return 'customer' in key ? { $arrayElemAt: [`$party.${key.customer}`, 0] } : `$${key.column}`
}

/** As it is in the zone of the class, unless another one is named. */
const dateText = (format: string, path: string, timezone = currentZone()) => ({
  $dateToString: { format, date: `$${path}`, timezone, onNull: null },
})

const cents = (path: string) => ({ $round: [{ $multiply: [{ $ifNull: [`$${path}`, 0] }, 100] }, 0] })
/** Rounds half up; `$round` would round half to even. */
const rounded = (value: object) => ({ $floor: { $add: [value, 0.5] } })

function measureOf(name: Measure): object {
  switch (name) {
    case 'count':
      return { $literal: 1 }
    case 'amount':
    case 'creditedAmount':
    case 'total':
      return cents(name)
    case 'weighted':
      return { $floor: { $divide: [{ $add: [{ $multiply: [cents('amount'), { $ifNull: ['$probability', 0] }] }, 50] }, 100] } }
    case 'quantity':
      return { $ifNull: ['$lines.quantity', 0] }
    case 'lineAmount':
      return rounded({ $multiply: [{ $ifNull: ['$lines.quantity', 0] }, cents('lines.price')] })
    case 'lostToIt':
      return { $cond: [{ $eq: ['$lostTo', '$rival'] }, 1, 0] }
    case 'converted':
      return { $cond: [{ $gt: ['$convertedAt', null] }, 1, 0] }
  }
}

/** What a record is taken apart into, and what is looked up for it. */
async function partsOf(payload: Payload, by: readonly Key[]): Promise<object[]> {
  const parts: object[] = []
  for (const key of by) {
    if (key === 'product') parts.push({ $unwind: '$lines' })
    else if (key === 'competitor')
      parts.push(
        { $addFields: { rival: { $setUnion: [{ $ifNull: ['$competitors', []] }, { $cond: [{ $gt: ['$lostTo', null] }, ['$lostTo'], []] }] } } },
        { $unwind: '$rival' },
      )
    else if (typeof key === 'object' && 'customer' in key) {
      const customers = modelOf(payload, 'customers')
      const seen = await customers.buildQuery({ payload, locale: null, where: key.seen })
      parts.push({
        $lookup: {
          from: customers.collection.name,
          let: { customer: '$customer' },
          pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$customer'] } } }, { $match: seen }, { $project: { [key.customer]: 1 } }],
          as: 'party',
        },
      })
    }
  }
  return parts
}

const textOf = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value))
