import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { defineQuery, relatedId } from '../../../src/plugin/index.ts'
import { cellsOf, readable } from '../reports/countIn.ts'
import { namesOfPeople } from '../reports/funnel/groupNames.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { daysOf, type TrackingDays } from '../settings/trackingDays.ts'
import { inDanger, inTime, lastDeals, warnedBy, warningAfter, warnings, type Warning } from './loss.ts'
import { enteredAfter, silentBefore, silentDays, silentSince, type Moment } from './silence.ts'

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

/** A customer that somebody should look at. */
export interface WatchedCustomer {
  id: string
  name: string
  code?: string
  owner: { id: string; name: string } | null
  lastActivityAt: string | null
  enteredAt: string | null
  /** Days since the last contact or deal, or since the customer was entered or claimed. */
  silentDays: number
  warning: Warning | null
}

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
    const found = await req.payload.db.find<{ id: string }>({
      collection: 'customers',
      where: await inSight(req, and),
      sort: kind === 'new' ? ['-createdAt', 'id'] : ['lastActivityAt', 'createdAt', 'id'],
      select: { name: true } as never,
      limit,
      page,
      pagination: true,
      req,
    })
    const docs = await described(
      req,
      settled,
      found.docs.map(({ id }) => String(id)),
    )
    const { totalDocs, totalPages, hasNextPage } = found
    return { kind, days: settled[asked], docs, totalDocs, totalPages, hasNextPage, limit, page }
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

/** Of these the customers that the person may read, with the last contact, from which silence is told. */
async function inSight(req: PayloadRequest, and: Where[]): Promise<Where> {
  return { and: [{ deletedAt: { exists: false } }, ...(await readable(req, 'customers')), ...cellsOf(req, 'customers', ['lastActivityAt', 'owner']), ...and] }
}

interface Stored {
  id: string
  claimedAt?: Moment
  enteredAt?: Moment
  createdAt?: Moment
  lastActivityAt?: Moment
}

/** What the person may read of these customers, and how long they have been silent. */
async function described(req: PayloadRequest, days: Days, ids: string[]): Promise<WatchedCustomer[]> {
  if (ids.length === 0) return []
  const where = { id: { in: ids } }
  const all = { limit: 0, pagination: false } as const
  const stored = await req.payload.db.find<Stored>({ collection: 'customers', where, ...all, req })
  const { docs } = await req.payload.find({ collection: 'customers', where, ...all, depth: 0, overrideAccess: false, req })
  const seen = new Map((docs as unknown as (Record<string, unknown> & { id: string })[]).map((doc) => [String(doc.id), doc]))
  const moments = new Map(stored.docs.map((doc) => [String(doc.id), doc]))
  const deals = await lastDeals(req, days, ids)
  const names = await namesOfPeople(req, [...new Set([...seen.values()].flatMap(({ owner }) => relatedId(owner) ?? []))])
  return ids.flatMap((id) => {
    const doc = seen.get(id)
    const moment = moments.get(id)
    if (!doc || !moment) return []
    const owner = relatedId(doc.owner)
    const silent = silentDays(req, [moment.lastActivityAt, moment.claimedAt, moment.enteredAt ?? moment.createdAt, deals.get(id)])
    return [
      {
        id,
        name: String(doc.name ?? ''),
        ...(typeof doc.code === 'string' ? { code: doc.code } : {}),
        owner: owner === null ? null : { id: owner, name: names.get(owner) ?? '' },
        lastActivityAt: textOf(doc.lastActivityAt),
        enteredAt: textOf(doc.enteredAt ?? doc.createdAt),
        silentDays: silent,
        warning: warningAfter(days, silent),
      },
    ]
  })
}

const textOf = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null)
