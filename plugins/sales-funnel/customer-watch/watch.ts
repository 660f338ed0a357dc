import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { defineQuery } from '../../../src/plugin/index.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { daysOf, type TrackingDays } from '../settings/trackingDays.ts'
import { inDanger, inTime, lastDeals, warnedBy, warnings, type Warning } from './loss.ts'
import { enteredAfter, silentBefore, silentSince } from './silence.ts'
import { inSight, pageOf } from './watched.ts'

const kinds = ['new', 'neglected', 'loss'] as const
type Kind = (typeof kinds)[number]

const input = z.object({
  kind: z.enum(kinds),
  /** Only this warning, or all before the loss. */
  warning: z.enum([...warnings, 'inTime']).optional(),
  /** Other days than the company has settled. */
  days: z.coerce.number().int().min(1).max(3650).optional(),
  owner: z.string().min(1).max(100).optional(),
  mine: z.enum(['true', 'false']).default('false'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

type Days = Record<TrackingDays, number>

/**
 * `GET /api/customers/watch?kind=new|neglected|loss&warning&days&owner&mine&limit&page`: new customers, those with whom nobody
 * has had contact, and those who are about to be lost, by the class date and the company's days; only customers that the
 * person may read (R28, R29).
 */
export const watchQuery = defineQuery({
  collection: 'customers',
  path: '/watch',
  method: 'get',
  input,
  run: async ({ req, user, input: { kind, warning, days: given, owner, mine, limit, page } }) => {
    const days = daysOf(await settingsOf(req))
    const asked = kind === 'new' ? 'newWithinDays' : kind === 'neglected' ? 'neglectedAfterDays' : 'lossNoticeDays'
    const settled = given === undefined || kind === 'loss' ? days : { ...days, [asked]: given }
    const whose = mine === 'true' ? user.id : owner
    const deals = kind === 'loss' ? await lastDeals(req, settled) : new Map<string, string>()
    const and = [...conditionsOf(req, { kind, warning, days: settled, deals }), ...(whose === undefined ? [] : [{ owner: { equals: whose } }])]
    const sort = kind === 'new' ? ['-createdAt', 'id'] : ['lastActivityAt', 'createdAt', 'id']
    const found = await pageOf(req, { and, sort, limit, page, days: settled })
    return { kind, days: settled[asked], ...found, limit, page }
  },
})

/** `GET /api/customers/watch-counts?mine`: how many customers are new, neglected, and in each state of being lost. */
export const watchCounts = defineQuery({
  collection: 'customers',
  path: '/watch-counts',
  method: 'get',
  input: z.object({ mine: z.enum(['true', 'false']).default('false') }),
  run: async ({ req, user, input: { mine } }) => {
    const days = daysOf(await settingsOf(req))
    const deals = await lastDeals(req, days)
    const whose: Where[] = mine === 'true' ? [{ owner: { equals: user.id } }] : []
    const count = async (and: Where[]): Promise<number> =>
      (await req.payload.db.count({ collection: 'customers', where: await inSight(req, [...and, ...whose]), req })).totalDocs
    const lost: Record<string, number> = {}
    for (const warning of warnings) lost[warning] = await count(warnedBy(req, days, deals, warning))
    return {
      days,
      new: await count(conditionsOf(req, { kind: 'new', days, deals })),
      neglected: await count(conditionsOf(req, { kind: 'neglected', days, deals })),
      ...lost,
    }
  },
})

interface Asked {
  kind: Kind
  warning?: Warning | 'inTime'
  days: Days
  deals: ReadonlyMap<string, string>
}

function conditionsOf(req: PayloadRequest, { kind, warning, days, deals }: Asked): Where[] {
  if (kind === 'new') return [enteredAfter(silentSince(req, days.newWithinDays))]
  if (kind === 'neglected') return [{ owner: { exists: true } }, ...silentBefore(silentSince(req, days.neglectedAfterDays))]
  if (warning === 'inTime') return inTime(req, days, deals)
  return warning ? warnedBy(req, days, deals, warning) : inDanger(req, days, deals, 'notice')
}
