import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { bilingual, defineCommand, isRecordId, mayInCompany, notFound } from '../../../src/plugin/index.ts'

/** Absent: stays as it is; `null`: is taken away. */
const amount = z.number().nullable().optional()

const input = z.object({
  user: z.string().min(1).max(100),
  year: z.number().int(),
  quarter: z.number().int(),
  quota: amount,
  plan: amount,
  // Which of the two is missing is said by the fields of the record.
  forecast: z.object({ expected: z.number().nullable(), best: z.number().nullable() }).nullable().optional(),
})

type Quarter = Pick<z.output<typeof input>, 'user' | 'year' | 'quarter'>

/**
 * `POST /api/forecasts/enter { user, year, quarter, quota?, plan?, forecast?: { expected, best } }`: all that somebody has
 * typed for a person's quarter, or nothing of it. Each part is written as the person, by the rules of its own records.
 * Answers the ids of what is there now.
 */
export const enter = defineCommand({
  collection: 'forecasts',
  name: 'enter',
  on: 'collection',
  label: bilingual('填写定额、计划与预期', 'Enter quota, plan and forecast'),
  input,
  access: () => mayInCompany('forecasts', 'read'),
  run: async ({ req, input: { quota, plan, forecast, ...quarter } }) => {
    if (!isRecordId(quarter.user, req.payload)) throw notFound()
    const asRecord = (value: number | null | undefined) => (typeof value === 'number' ? { amount: value } : value)
    return {
      quota: await put(req, 'quotas', quarter, asRecord(quota)),
      plan: await put(req, 'sales-plans', quarter, asRecord(plan)),
      forecast: await put(req, 'forecasts', quarter, forecast),
    }
  },
})

/** Makes, changes or takes away the record of a person's quarter; answers its id. */
async function put(req: PayloadRequest, slug: string, quarter: Quarter, values: Record<string, unknown> | null | undefined): Promise<string | null> {
  if (values === undefined) return null
  const where = { and: Object.entries(quarter).map(([name, value]) => ({ [name]: { equals: value } })) }
  const stored = await req.payload.db.findOne<{ id: string }>({ collection: slug, where, req })
  // The generated types know only the core's collections.
  const asPerson = { collection: slug as 'customers', depth: 0, overrideAccess: false, req } as const
  if (values === null) {
    if (stored) await req.payload.delete({ ...asPerson, id: stored.id })
    return null
  }
  if (stored) await req.payload.update({ ...asPerson, id: stored.id, data: values as never })
  return stored?.id ?? String((await req.payload.create({ ...asPerson, data: { ...quarter, ...values } as never })).id)
}
