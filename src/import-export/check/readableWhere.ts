import type { PayloadRequest, Where } from 'payload'

/**
 * Conditions that leave the records that the person may read, without those in the recycle bin; `null` when there are none.
 */
export async function readableWhere(collection: string, req: PayloadRequest): Promise<Where[] | null> {
  return allowedWhere(collection, 'read', req)
}

export async function allowedWhere(collection: string, action: 'read' | 'update', req: PayloadRequest): Promise<Where[] | null> {
  const config = req.payload.collections[collection as 'users']?.config
  if (!config) return null
  const allowed = await config.access[action]({ req })
  if (allowed === false) return null
  return [...(typeof allowed === 'object' ? [allowed] : []), ...(config.trash ? [{ deletedAt: { exists: false } }] : [])]
}
