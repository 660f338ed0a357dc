import type { Payload, Where } from 'payload'

import { inStorageView } from '../../../../src/plugin/index.ts'
import { recordKeyOnMongodb } from '../grouping/onMongodb.ts'
import { keyOf, type Selection } from './selection.ts'
import type { StageStays } from './stages.ts'

interface Model {
  collection: { name: string }
  buildQuery: (options: { payload: Payload; locale: null; where: Where }) => Promise<Record<string, unknown>>
  aggregate: (stages: object[]) => Promise<Grouped[]>
}

type Grouped = { _id: { stage: unknown; group?: unknown } } & Record<string, unknown>

const number = (flag: string) => ({ $sum: { $cond: [{ $eq: [flag, true] }, 1, 0] } })

export async function staysOnMongodb(payload: Payload, selection: Selection, now: Date): Promise<StageStays[]> {
  const { groupBy, without } = selection
  const { opportunities, history } = modelsOf(payload)
  const stays = without && !groupBy ? history.aggregate.bind(history) : opportunities.aggregate.bind(opportunities)
  const grouped = await inStorageView(async () =>
    stays([
      ...(without && !groupBy
        ? await wholeHistory(payload, history, { ...selection, without })
        : await historyOfSelected(payload, { opportunities, history, selection })),
      {
        $group: {
          _id: { stage: '$stage', ...(groupBy ? { group: '$group' } : {}) },
          entered: number('$isFirst'),
          advanced: number('$hasAdvanced'),
          stays: { $sum: 1 },
          days: { $sum: { $ifNull: ['$days', { $max: [0, { $divide: [{ $subtract: [now, '$enteredAt'] }, 86_400_000] }] }] } },
        },
      },
    ]),
  )
  return grouped.map((row) => ({
    ...keysOf(row),
    entered: Number(row.entered),
    advanced: Number(row.advanced),
    stays: Number(row.stays),
    days: Number(row.days),
  }))
}

async function wholeHistory(payload: Payload, history: Model, { company, process, without }: Selection & { without: string[] }): Promise<object[]> {
  const where: Where = { and: [{ company: { equals: company } }, { process: { equals: process } }] }
  const match = await history.buildQuery({ payload, locale: null, where })
  return [{ $match: { $and: [match, { doc: { $nin: without } }] } }]
}

interface Selected {
  opportunities: Model
  history: Model
  selection: Selection
}

/** The history names its records by their ids as text. */
async function historyOfSelected(payload: Payload, { opportunities, history, selection: { where, process, groupBy } }: Selected): Promise<object[]> {
  return [
    { $match: await opportunities.buildQuery({ payload, locale: null, where }) },
    { $project: { doc: { $toString: '$_id' }, group: groupBy ? recordKeyOnMongodb(keyOf(groupBy)) : null } },
    { $lookup: { from: history.collection.name, localField: 'doc', foreignField: 'doc', as: 'stay' } },
    { $unwind: '$stay' },
    { $match: { 'stay.process': process } },
    { $replaceRoot: { newRoot: { $mergeObjects: ['$stay', { group: '$group' }] } } },
  ]
}

function modelsOf({ db }: Payload): { opportunities: Model; history: Model } {
  const { opportunities, 'stage-history': history } = (db as unknown as { collections: Record<string, Model> }).collections
  if (!opportunities || !history) throw new Error('There are no opportunities')
  return { opportunities, history }
}

const keysOf = ({ _id: { stage, ...rest } }: Grouped): { stage: string; group?: string | null } => ({
  stage: String(stage),
  ...('group' in rest ? { group: textOf(rest.group) } : {}),
})

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
