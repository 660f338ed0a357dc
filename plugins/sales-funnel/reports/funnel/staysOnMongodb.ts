import type { Payload, Where } from 'payload'

import { inStorageView } from '../../../../src/plugin/index.ts'
import { recordKeyOnMongodb } from '../grouping/onMongodb.ts'
import { modelOf } from '../modelOnMongodb.ts'
import { keyOf, type Selection } from './selection.ts'
import type { StageStays } from './stages.ts'

const number = (flag: string) => ({ $sum: { $cond: [{ $eq: [flag, true] }, 1, 0] } })

export async function staysOnMongodb(payload: Payload, selection: Selection, now: Date): Promise<StageStays[]> {
  const { groupBy, without } = selection
  const isWhole = without !== null && !groupBy
  const counted = modelOf(payload, isWhole ? 'stage-history' : 'opportunities')
  // Like every query of the adapter, this one sees the fields as they are stored.
  const rows = await inStorageView(async () =>
    counted.aggregate([
      ...(isWhole ? await wholeHistory(payload, { ...selection, without }) : await historyOfSelected(payload, selection)),
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
  return rows.map(({ _id, entered, advanced, stays, days }) => ({
    ...keysOf(_id as Keys),
    entered: Number(entered),
    advanced: Number(advanced),
    stays: Number(stays),
    days: Number(days),
  }))
}

async function wholeHistory(payload: Payload, { company, process, without }: Selection & { without: string[] }): Promise<object[]> {
  const where: Where = { and: [{ company: { equals: company } }, { process: { equals: process } }] }
  const match = await modelOf(payload, 'stage-history').buildQuery({ payload, locale: null, where })
  return [{ $match: { $and: [match, { doc: { $nin: without } }] } }]
}

/** The history names its records by their ids as text. */
async function historyOfSelected(payload: Payload, { where, process, groupBy }: Selection): Promise<object[]> {
  const history = modelOf(payload, 'stage-history').collection.name
  return [
    { $match: await modelOf(payload, 'opportunities').buildQuery({ payload, locale: null, where }) },
    { $project: { doc: { $toString: '$_id' }, group: groupBy ? recordKeyOnMongodb(keyOf(groupBy)) : null } },
    { $lookup: { from: history, localField: 'doc', foreignField: 'doc', as: 'stay' } },
    { $unwind: '$stay' },
    { $match: { 'stay.process': process } },
    { $replaceRoot: { newRoot: { $mergeObjects: ['$stay', { group: '$group' }] } } },
  ]
}

interface Keys {
  stage: unknown
  group?: unknown
}

const keysOf = ({ stage, ...rest }: Keys): { stage: string; group?: string | null } => ({
  stage: String(stage),
  ...('group' in rest ? { group: textOf(rest.group) } : {}),
})

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
