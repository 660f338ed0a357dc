import type { PayloadRequest } from 'payload'

import { LabError, bilingual, participationOf } from '../../../src/plugin/index.ts'
import { settingsOf } from '../settings/settingsOf.ts'

/**
 * A person holds at most as many claimed customers as the company allows. Customers that somebody entered or was given
 * do not count, nor do claimed ones that have gone to others.
 *
 * @throws LabError `rule` (422)
 */
export async function requireRoom(req: PayloadRequest, user: string): Promise<void> {
  const { claimLimit } = await settingsOf(req)
  if (claimLimit === null || claimLimit === undefined) return
  await oneAtATime(req)
  const { totalDocs } = await req.payload.db.count({
    collection: 'customers',
    where: { and: [{ owner: { equals: user } }, { claimedBy: { equals: user } }, { deletedAt: { exists: false } }] },
    req,
  })
  if (totalDocs < claimLimit) return
  throw new LabError({
    code: 'rule',
    message: bilingual(`您持有的公海客户已达上限（${String(claimLimit)}）`, `You hold as many customers from the pool as allowed (${String(claimLimit)})`),
    data: { limit: claimLimit, held: totalDocs },
  })
}

/**
 * Two claims of one person at once would count the same. On MongoDB both write this row, so that one of them is carried
 * out again after the other; on SQLite they are one after the other anyway.
 */
async function oneAtATime(req: PayloadRequest): Promise<void> {
  const membership = participationOf()?.membershipId
  if (!membership) return
  await req.payload.db.updateOne({ collection: 'memberships', id: membership, data: { updatedAt: new Date().toISOString() }, req, returning: false })
}
