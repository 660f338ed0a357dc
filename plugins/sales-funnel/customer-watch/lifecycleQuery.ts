import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { defineQuery } from '../../../src/plugin/index.ts'
import { lifecycleStages } from '../customer-value/lifecycle.ts'
import { cellsOf } from '../reports/countIn.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { daysOf } from '../settings/trackingDays.ts'
import { inStage } from './inStage.ts'
import { lastDeals } from './loss.ts'
import { inSight, pageOf } from './watched.ts'

const mine = z.enum(['true', 'false']).default('false')

/**
 * `GET /api/customers/lifecycle?stage=prospect|negotiating|dealt|atRisk|lost&owner&mine&limit&page`: the customers that stand
 * there in their life, by the class date and the company's days; only those that the person may read (B22, R22, R28).
 */
export const lifecycleQuery = defineQuery({
  collection: 'customers',
  path: '/lifecycle',
  method: 'get',
  input: z.object({
    stage: z.enum(lifecycleStages),
    owner: z.string().min(1).max(100).optional(),
    mine,
    limit: z.coerce.number().int().min(1).max(100).default(20),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  run: async ({ req, user, input: { stage, owner, mine: isMine, limit, page } }) => {
    const days = daysOf(await settingsOf(req))
    const whose = isMine === 'true' ? user.id : owner
    const and = [...seen(req), ...inStage(req, stage, { days, deals: await lastDeals(req, days) }), ...ownedBy(whose)]
    return { stage, ...(await pageOf(req, { and, sort: ['name', 'id'], limit, page, days })), limit, page }
  },
})

/** `GET /api/customers/lifecycle-counts?mine`: how many customers stand in each stage of their life. */
export const lifecycleCounts = defineQuery({
  collection: 'customers',
  path: '/lifecycle-counts',
  method: 'get',
  input: z.object({ mine }),
  run: async ({ req, user, input: { mine: isMine } }) => ({ stages: await countStages(req, isMine === 'true' ? user.id : undefined) }),
})

/** How many customers stand in each stage, of those that the person may read. */
export async function countStages(req: PayloadRequest, owner?: string): Promise<{ stage: (typeof lifecycleStages)[number]; count: number }[]> {
  const days = daysOf(await settingsOf(req))
  const deals = await lastDeals(req, days)
  const counted = []
  for (const stage of lifecycleStages) {
    const where = await inSight(req, [...seen(req), ...inStage(req, stage, { days, deals }), ...ownedBy(owner)])
    counted.push({ stage, count: (await req.payload.db.count({ collection: 'customers', where, req })).totalDocs })
  }
  return counted
}

const ownedBy = (owner: string | undefined): Where[] => (owner === undefined ? [] : [{ owner: { equals: owner } }])

/** Where a customer stands tells of its relation and its deals, so both must be the person's to see. */
const seen = (req: PayloadRequest): Where[] => cellsOf(req, 'customers', ['relation', 'openDeals', 'wonDeals'])
