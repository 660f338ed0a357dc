import type { PayloadRequest, Where } from 'payload'

import { relatedId } from '../../../src/plugin/index.ts'
import { cellsOf, readable } from '../reports/countIn.ts'
import { namesOfPeople } from '../reports/funnel/groupNames.ts'
import type { TrackingDays } from '../settings/trackingDays.ts'
import { lastDeals, warningAfter, type Warning } from './loss.ts'
import { silentDays, type Moment } from './silence.ts'

type Days = Record<TrackingDays, number>

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

interface Asked {
  and: Where[]
  sort: string[]
  limit: number
  page: number
  days: Days
}

/** A page of the customers for whom this holds, of those that the person may read, and how many there are. */
export async function pageOf(req: PayloadRequest, { and, sort, limit, page, days }: Asked) {
  const { docs, totalDocs, totalPages, hasNextPage } = await req.payload.db.find<{ id: string }>({
    collection: 'customers',
    where: await inSight(req, and),
    sort,
    select: { name: true } as never,
    limit,
    page,
    pagination: true,
    req,
  })
  const ids = docs.map(({ id }) => String(id))
  return { docs: await described(req, days, ids), totalDocs, totalPages, hasNextPage }
}

/** Of these the customers that the person may read, with the last contact, from which silence is told. */
export async function inSight(req: PayloadRequest, and: Where[]): Promise<Where> {
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
