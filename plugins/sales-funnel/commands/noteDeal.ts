import type { PayloadRequest } from 'payload'

import { changeRecord, collectionConfig, type StoredRecord } from '../../../src/plugin/index.ts'

/**
 * The first deal makes a potential customer an ordinary one, and nothing makes it potential again (R22). What people have
 * set by hand (VIP, agent, partner) stays.
 */
export async function noteDeal(req: PayloadRequest, customer: string): Promise<void> {
  const doc = await req.payload.db.findOne<StoredRecord>({ collection: 'customers', where: { id: { equals: customer } }, req })
  if (doc?.relation === 'potential' && isKnown(req, 'ordinary')) await changeRecord({ req, collection: 'customers', doc, data: { relation: 'ordinary' } })
}

/** A company may have other words for the relation than the platform. */
function isKnown({ payload }: PayloadRequest, value: string): boolean {
  const field = collectionConfig(payload, 'customers').flattenedFields.find(({ name }) => name === 'relation')
  return field?.type !== 'select' || field.options.some((option) => (typeof option === 'string' ? option : option.value) === value)
}
