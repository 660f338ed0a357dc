import type { PayloadRequest } from 'payload'

import { cellsInSight, collectionConfig, mayInCompany, participationOf } from '../../../src/plugin/index.ts'
import { storedIn } from '../reports/countIn.ts'
import { grouped } from '../reports/grouping/index.ts'
import { momentsIn } from '../reports/period.ts'
import { isAmong, peopleFor } from './people.ts'
import { daysOfQuarter, type FiscalQuarter } from './quarters.ts'

/** What a person has reached in a quarter, in yuan; what the reader may not know is `null`. */
export interface Figures {
  /** Sum of the credits for wins (R6). */
  completed: number | null
  /** Quota less what is completed (R7), below zero when more was sold. */
  remaining: number | null
  /** Percent of the quota, one decimal; `null` without a quota and for one of 0 (R7). */
  quotaRate: number | null
}

/**
 * Credits by person in cents (R6); `null` for readers who may not see amounts. They are a person's result, whoever has the
 * opportunity today: it is the person who has to be in the reader's reach, not the record.
 */
export async function creditsIn(req: PayloadRequest, quarter: FiscalQuarter, startMonth: number): Promise<Map<string, number> | null> {
  const config = collectionConfig(req.payload, 'opportunities')
  const isSeen = ['amount', 'creditedAmount', 'creditedTo', 'closedAt'].every((field) => cellsInSight(config, field) === true)
  if (participationOf() !== null && (!mayInCompany('opportunities', 'read') || !isSeen)) return null
  const where = await storedIn(req, 'opportunities', [
    { creditedTo: { exists: true } },
    { deletedAt: { exists: false } },
    ...momentsIn('closedAt', daysOfQuarter(quarter, startMonth)),
  ])
  const rows = await grouped(req.payload, { collection: 'opportunities', where, by: [{ column: 'creditedTo' }], measures: ['creditedAmount'] })
  return new Map(rows.flatMap(({ keys: [user], creditedAmount }) => (user ? [[user, creditedAmount] as const] : [])))
}

export interface StoredTarget {
  id: string
  user: string
  amount: number
}

/** The quotas or plans of a quarter by person, of people in the reader's reach. */
export async function targetsIn(
  req: PayloadRequest,
  collection: 'quotas' | 'sales-plans',
  { year, quarter }: FiscalQuarter,
): Promise<Map<string, StoredTarget>> {
  // Seeds and jobs act for nobody and see everybody's.
  const people = participationOf() === null || peopleFor(collection, 'read')
  if (people === false) return new Map()
  const { docs } = await req.payload.db.find<StoredTarget>({
    collection,
    where: { and: [{ year: { equals: year } }, { quarter: { equals: quarter } }] },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.filter(({ user }) => isAmong(people, String(user))).map((doc) => [String(doc.user), doc]))
}

/** Completed and quota in cents, as the rules say them (R7). */
export function figuresOf(completed: number | null, quota: number | null): Figures {
  return {
    completed: completed === null ? null : completed / 100,
    remaining: completed === null || quota === null ? null : (quota - completed) / 100,
    quotaRate: completed === null || quota === null || quota === 0 ? null : Math.round((completed * 1000) / quota) / 10,
  }
}

export const centsOf = (yuan: number): number => Math.round(yuan * 100)
