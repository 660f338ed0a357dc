import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { isolationOf } from '../../../src/company-database/isolation.ts'

/** Collections whose records belong to somebody, also those of plug-ins. */
export const ownedCollections = ({ payload }: PayloadRequest): SanitizedCollectionConfig[] =>
  payload.config.collections.filter((collection) => isolationOf(collection) === 'company' && hasField(collection, 'owner'))

export const hasField = ({ flattenedFields }: SanitizedCollectionConfig, name: string): boolean => flattenedFields.some((field) => field.name === name)

export const ownedBy = (user: string): Where => ({ owner: { equals: user } })

/** How many records of the current company a person owns, by collection, those in the recycle bin included. */
export async function countOwned(req: PayloadRequest, user: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { slug } of ownedCollections(req)) {
    const { totalDocs } = await req.payload.db.count({ collection: slug, where: ownedBy(user), req })
    if (totalDocs > 0) counts[slug] = totalDocs
  }
  return counts
}
