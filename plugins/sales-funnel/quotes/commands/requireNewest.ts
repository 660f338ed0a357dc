import type { PayloadRequest, Where } from 'payload'

import { superseded, type Quote } from '../quote.ts'

/**
 * Makes sure that no newer version of the quote is there. A newer one that has been deleted does not count.
 *
 * @returns the condition under which that stays true
 * @throws LabError `conflict` (409) with the newer version
 */
export async function requireNewest(req: PayloadRequest, { nextVersion }: Quote): Promise<Where> {
  if (!nextVersion) return { nextVersion: { exists: false } }
  const { totalDocs } = await req.payload.db.count({
    collection: 'quotes',
    where: { and: [{ id: { equals: nextVersion } }, { deletedAt: { exists: false } }] },
    req,
  })
  if (totalDocs > 0) throw superseded(nextVersion)
  return { nextVersion: { equals: nextVersion } }
}
