import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { cellsInSight, collectionConfig, currentZone, dayOf, defineQuery, mayInCompany, recordsInReach, writtenDay } from '../../../src/plugin/index.ts'
import { optionNames } from '../reports/funnel/groupNames.ts'
import { lastDeals, warningAfter } from '../customer-watch/loss.ts'
import { silentDays, type Moment } from '../customer-watch/silence.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { daysOf } from '../settings/trackingDays.ts'
import { lifecycleOf } from './lifecycle.ts'
import { valueOf, type Deal, type Spent } from './value.ts'

/**
 * `GET /api/customers/:id/value`: where the customer stands in its life cycle and what it has brought so far, year by year
 * (R22, R30), from the opportunities, quotes and expenses that the person sees. `orders` is `null` until a plug-in brings
 * orders: what was won is not yet what was delivered and paid.
 */
export const customerValue = defineQuery({
  collection: 'customers',
  path: '/:id/value',
  method: 'get',
  input: z.object({}),
  run: async ({ req, id }) => {
    const [customer] = await recordsInReach({ req, collection: 'customers', ids: [id], action: 'read' })
    const deals = await dealsOf(req, id)
    const spent = await spentOn(req, id)
    const quotes = await quotesTo(req, id)
    const contact = await contactWith(req, id, customer as Stored)
    const relation = isSeen(req, 'customers', 'relation') ? ((customer?.relation as string | null | undefined) ?? null) : null
    return {
      relation,
      relationLabel: relation && (optionNames(req, 'customers', 'relation').get(relation) ?? relation),
      lifecycle: lifecycleOf({
        relation,
        won: deals && deals.filter(({ kind }) => kind === 'won').length,
        open: deals && deals.some(({ kind }) => kind === 'open'),
        warning: contact?.warning ?? null,
      }),
      contact,
      quotes,
      orders: null,
      ...valueOf(deals, spent),
    }
  },
})

type Stored = Record<string, unknown> & { id: string }

const isSeen = ({ payload }: PayloadRequest, collection: string, field: string): boolean => cellsInSight(collectionConfig(payload, collection), field) === true

async function recordsOf(req: PayloadRequest, collection: string, customer: string, fields: string[]): Promise<Stored[]> {
  const { docs } = await req.payload.find({
    collection: collection as 'customers',
    where: { customer: { equals: customer } },
    select: Object.fromEntries(fields.map((name) => [name, true])) as never,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Stored[]
}

const yuan = (value: unknown): number | null => (typeof value === 'number' ? Math.round(value * 100) : null)

/** `null` without the right to read opportunities. */
async function dealsOf(req: PayloadRequest, customer: string): Promise<Deal[] | null> {
  if (!mayInCompany('opportunities', 'read')) return null
  const docs = await recordsOf(req, 'opportunities', customer, ['stageKind', 'amount', 'probability', 'creditedAmount', 'closedAt'])
  const areAmountsSeen = isSeen(req, 'opportunities', 'amount')
  return docs.map(({ stageKind, amount, probability, creditedAmount, closedAt }) => ({
    kind: String(stageKind),
    cents: areAmountsSeen ? (yuan(amount) ?? 0) : null,
    rate: isSeen(req, 'opportunities', 'probability') && typeof probability === 'number' ? probability : null,
    creditedCents: areAmountsSeen && isSeen(req, 'opportunities', 'creditedAmount') ? (yuan(creditedAmount) ?? 0) : null,
    year: closedAt ? dayOf(closedAt as string, currentZone()).slice(0, 4) : null,
    closedAt: closedAt ? new Date(closedAt as string).toISOString() : null,
  }))
}

async function spentOn(req: PayloadRequest, customer: string): Promise<Spent[] | null> {
  if (!mayInCompany('expenses', 'read') || !isSeen(req, 'expenses', 'amount')) return null
  const docs = await recordsOf(req, 'expenses', customer, ['amount', 'date'])
  return docs.map(({ amount, date }) => ({ cents: yuan(amount) ?? 0, year: writtenDay(date as string)?.slice(0, 4) ?? null }))
}

async function quotesTo(req: PayloadRequest, customer: string): Promise<{ count: number; accepted: number } | null> {
  if (!mayInCompany('quotes', 'read')) return null
  const docs = await recordsOf(req, 'quotes', customer, ['status'])
  return { count: docs.length, accepted: docs.filter(({ status }) => status === 'accepted').length }
}

/**
 * How many days ago the last contact or deal was, and how long it has been silent: whoever has just entered or claimed a
 * customer has time for the first contact. `null` where the person may not see the last contact.
 */
async function contactWith(req: PayloadRequest, id: string, { owner, relation, lastActivityAt, claimedAt, enteredAt, createdAt }: Stored) {
  if (!isSeen(req, 'customers', 'lastActivityAt')) return null
  const days = daysOf(await settingsOf(req))
  const deals = await lastDeals(req, days, [id])
  const silent = silentDays(req, [lastActivityAt, claimedAt, enteredAt ?? createdAt, deals.get(id)] as Moment[])
  const contacts = [lastActivityAt as Moment, deals.get(id)].filter((moment) => moment !== null && moment !== undefined)
  // Nobody is warned of customers in the pool, nor of those that have been given up.
  const isWatched = Boolean(owner) && relation !== 'lapsed'
  return {
    lastActivityAt: (lastActivityAt as string | null | undefined) ?? null,
    contactDays: contacts.length > 0 ? silentDays(req, contacts) : null,
    silentDays: silent,
    warning: isWatched ? warningAfter(days, silent) : null,
  }
}
