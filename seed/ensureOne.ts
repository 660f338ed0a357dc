import type { CollectionSlug, Payload } from 'payload'

import { acrossCompanies } from '../src/company-schema/requestStore.ts'

/** The id of the record with this key; it is created when there is none. What is there stays as it is. */
export function ensureOne(payload: Payload, collection: CollectionSlug, key: Record<string, string>, data: Record<string, unknown>): Promise<string> {
  return acrossCompanies('seeding', async () => {
    const where = { and: Object.entries(key).map(([name, value]) => ({ [name]: { equals: value } })) }
    const { docs } = await payload.find({ collection, where, limit: 1, depth: 0 })
    const record = docs[0] ?? (await payload.create({ collection, data: data as never, depth: 0 }))
    return String(record.id)
  })
}
