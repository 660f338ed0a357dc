import type { CollectionBeforeChangeHook } from 'payload'

import { LabError, bilingual, isRecordId, relatedId } from '../../../src/plugin/index.ts'

interface Target {
  id?: string
  user?: unknown
  year?: number
  quarter?: number
}

/**
 * One target of a kind for each person and fiscal quarter (R9), and a title to find it by. The index refuses a second one
 * as well; this says it readably.
 *
 * @throws LabError `conflict` (409) with the id of the one that is there
 */
export const keepOnePerQuarter: CollectionBeforeChangeHook = async ({ data, originalDoc, collection, req }) => {
  const stored = originalDoc as Target | undefined
  const { user: whose, year, quarter } = { ...stored, ...(data as Target) }
  const user = relatedId(whose)
  // What is missing or wrong is refused, naming the field, when the fields are checked.
  if (user === null || !isRecordId(user, req.payload) || !Number.isInteger(year) || !Number.isInteger(quarter)) return data
  const other = await req.payload.db.findOne<{ id: string }>({
    collection: collection.slug,
    where: {
      and: [
        { user: { equals: user } },
        { year: { equals: year } },
        { quarter: { equals: quarter } },
        ...(stored?.id ? [{ id: { not_equals: stored.id } }] : []),
      ],
    },
    req,
  })
  if (other) throw taken(String(year), String(quarter), other.id)
  return { ...data, title: `${String(year)} Q${String(quarter)}` }
}

const taken = (year: string, quarter: string, id: string): LabError =>
  new LabError({
    code: 'conflict',
    field: 'quarter',
    message: bilingual(
      `此人在 ${year} 财年第 ${quarter} 季度已有一条记录，请修改原有的记录`,
      `This person has one for quarter ${quarter} of ${year} already; change that one`,
    ),
    data: { rule: 'R9', existing: id },
  })
