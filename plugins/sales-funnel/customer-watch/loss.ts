import type { PayloadRequest, Where } from 'payload'

import { relatedId } from '../../../src/plugin/index.ts'
import type { TrackingDays } from '../settings/trackingDays.ts'
import { silentBefore, silentSince } from './silence.ts'

/** How near a customer is to being lost: two warnings, in time for somebody to act, before it counts as lost (R28). */
export const warnings = ['notice', 'urgent', 'lost'] as const
export type Warning = (typeof warnings)[number]

const stepOf = { notice: 'lossNoticeDays', urgent: 'lossWarningDays', lost: 'lostAfterDays' } as const

type Days = Record<TrackingDays, number>

/** The warning for a customer that has been silent for so many days. */
export const warningAfter = (days: Days, silent: number): Warning | null => warnings.findLast((warning) => silent >= days[stepOf[warning]]) ?? null

/** Customer → its last deal, of those with one since the first warning might concern them. A deal is a contact, whoever made it. */
export async function lastDeals(req: PayloadRequest, days: Days, customers?: string[]): Promise<ReadonlyMap<string, string>> {
  const { docs } = await req.payload.db.find<{ id: string; customer?: unknown; closedAt?: string | Date | null }>({
    collection: 'opportunities',
    where: {
      and: [
        { stageKind: { equals: 'won' } },
        { closedAt: { greater_than_equal: silentSince(req, days.lostAfterDays) } },
        { deletedAt: { exists: false } },
        ...(customers ? [{ customer: { in: customers } }] : []),
      ],
    },
    sort: 'closedAt',
    select: { customer: true, closedAt: true } as never,
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.flatMap(({ customer, closedAt }) => (closedAt ? [[String(relatedId(customer)), new Date(closedAt).toISOString()] as const] : [])))
}

/**
 * Customers to whom this warning or a later one applies: somebody's, not given up, without contact and without a deal for
 * so long. With the next contact they are none of these any more.
 */
export function inDanger(req: PayloadRequest, days: Days, deals: ReadonlyMap<string, string>, warning: Warning): Where[] {
  const since = silentSince(req, days[stepOf[warning]])
  const dealt = [...deals].filter(([, at]) => at >= since).map(([customer]) => customer)
  return [
    { owner: { exists: true } },
    { or: [{ relation: { exists: false } }, { relation: { not_equals: 'lapsed' } }] },
    ...silentBefore(since),
    ...(dealt.length > 0 ? [{ id: { not_in: dealt } }] : []),
  ]
}

/** Those to whom exactly this warning applies. */
export function warnedBy(req: PayloadRequest, days: Days, deals: ReadonlyMap<string, string>, warning: Warning): Where[] {
  const next = warnings[warnings.indexOf(warning) + 1]
  const reached = inDanger(req, days, deals, warning)
  return next ? [...reached, notSilent(silentSince(req, days[stepOf[next]]), deals)] : reached
}

/** Those who are warned of and not lost yet: there is time to do something. */
export const inTime = (req: PayloadRequest, days: Days, deals: ReadonlyMap<string, string>): Where[] => [
  ...inDanger(req, days, deals, 'notice'),
  notSilent(silentSince(req, days.lostAfterDays), deals),
]

/** Somebody had contact or a deal with them since. */
export function notSilent(since: string, deals: ReadonlyMap<string, string>): Where {
  const dealt = [...deals].filter(([, at]) => at >= since).map(([customer]) => customer)
  const after = (path: string): Where => ({ [path]: { greater_than_equal: since } })
  return {
    or: [
      after('lastActivityAt'),
      after('claimedAt'),
      after('enteredAt'),
      { and: [{ enteredAt: { exists: false } }, after('createdAt')] },
      ...(dealt.length > 0 ? [{ id: { in: dealt } }] : []),
    ],
  }
}
