import type { Payload, Where } from 'payload'

import { inStorageView } from '../../company-schema/requestStore.ts'
import type { Dimension, EntryCount, EntryFilter } from './entries.ts'
import { currentZone } from '../../time/zone.ts'

interface Model {
  buildQuery: (options: { payload: Payload; locale: null; where: Where }) => Promise<Record<string, unknown>>
  aggregate: (stages: object[]) => Promise<{ _id: Partial<Record<Dimension, unknown>>; count: number }[]>
}

export async function countOnMongodb(payload: Payload, filter: EntryFilter, by: readonly Dimension[]): Promise<EntryCount[]> {
  const model = (payload.db as unknown as { collections: Record<string, Model> }).collections['operation-log']
  if (!model) throw new Error('There is no operation log')
  const expressions: Record<Dimension, unknown> = {
    module: '$collection',
    day: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: currentZone() } },
    user: '$user',
    action: '$action',
  }
  // Like every query of the adapter, this one sees the fields as they are stored.
  const counted = await inStorageView(async () =>
    model.aggregate([
      { $match: await model.buildQuery({ payload, locale: null, where: whereOf(filter) }) },
      { $group: { _id: Object.fromEntries(by.map((name) => [name, expressions[name]])), count: { $sum: 1 } } },
    ]),
  )
  return counted.map(({ _id, count }) => ({ ...Object.fromEntries(by.map((name) => [name, textOf(_id[name])])), count }))
}

function whereOf({ companies, users, module, from, before }: EntryFilter): Where {
  const and: Where[] = [
    ...(companies ? [{ company: { in: companies } }] : []),
    ...(users ? [{ user: { in: users } }] : []),
    ...(module ? [{ collection: { equals: module } }] : []),
    ...(from ? [{ at: { greater_than_equal: from } }] : []),
    ...(before ? [{ at: { less_than: before } }] : []),
  ]
  return and.length > 0 ? { and } : {}
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
