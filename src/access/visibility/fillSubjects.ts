import type { Payload } from 'payload'

import { acrossCompanies } from '../../company-schema/requestStore.ts'
import { sharingOf } from './sharing.ts'

interface Attached {
  id: string
  target?: { relationTo: string; value: unknown } | null
}

/**
 * Notes and documents that were written before the lab kept whose record they are attached to get it now. Asked at every
 * start; usually there is nothing to do.
 *
 * @returns how many were filled
 */
export async function fillSubjects(payload: Payload): Promise<number> {
  return acrossCompanies('whose records notes and documents are attached to', async () => {
    let filled = 0
    for (const { config } of Object.values(payload.collections)) {
      const sharing = sharingOf(config)
      if (sharing === null || sharing === 'company' || !sharing.followsTarget) continue
      filled += await fillCollection(payload, config.slug)
    }
    return filled
  })
}

async function fillCollection(payload: Payload, slug: string): Promise<number> {
  const { docs } = await payload.db.find<Attached>({
    collection: slug,
    where: { and: [{ subjectKind: { exists: false } }, { target: { exists: true } }] },
    limit: 0,
    pagination: false,
  })
  for (const { id, target } of docs) {
    if (!target) continue
    const subject = await payload.db.findOne<{ id: string; owner?: string | null }>({
      collection: target.relationTo,
      where: { id: { equals: String(target.value) } },
    })
    await payload.db.updateOne({ collection: slug, id, data: { subjectOwner: subject?.owner ?? null, subjectKind: target.relationTo }, returning: false })
  }
  return docs.length
}
