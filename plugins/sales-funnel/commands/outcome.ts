import type { PayloadRequest } from 'payload'

import { LabError, bilingual, businessNow } from '../../../src/plugin/index.ts'
import type { Opportunity } from '../opportunity.ts'

/**
 * The credit for a win is the owner's of this moment, with the amount of this moment: it is written down once, and a
 * later transfer does not move it (R6).
 */
export const wonColumns =
  (req: PayloadRequest) =>
  ({ owner, amount }: Opportunity): Record<string, unknown> => ({ closedAt: businessNow(req).toISOString(), creditedTo: owner, creditedAmount: amount ?? 0 })

/** A lost one stays on record with the reason and, if it was lost to a rival, the rival (R5). */
export async function lostColumns(req: PayloadRequest, { reason, competitor }: { reason?: string; competitor?: string }): Promise<Record<string, unknown>> {
  if (competitor !== undefined) await requireCompetitor(req, competitor)
  return { closedAt: businessNow(req).toISOString(), lostReason: reason ?? null, lostTo: competitor ?? null }
}

/** Open again: nobody is credited (R6), and it is not lost to anybody. The history keeps why it was. */
export const openColumns = { closedAt: null, creditedTo: null, creditedAmount: null, lostReason: null, lostTo: null } as const

async function requireCompetitor(req: PayloadRequest, id: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'competitors' as 'customers',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  if (docs.length > 0) return
  throw new LabError({
    code: 'invalid',
    field: 'competitor',
    message: bilingual('没有这个竞争对手', 'There is no such competitor'),
    data: { errors: [{ path: 'competitor', message: 'not-found' }] },
  })
}
