import type { PayloadRequest, Where } from 'payload'

interface Extent {
  /** Those in the recycle bin as well. */
  trashed?: boolean
}

/** Conditions that leave the records that the person may read; `null` when there are none. */
export async function readableWhere(collection: string, req: PayloadRequest, extent?: Extent): Promise<Where[] | null> {
  return allowedWhere(collection, 'read', req, extent)
}

export async function allowedWhere(
  collection: string,
  action: 'read' | 'update',
  req: PayloadRequest,
  { trashed = false }: Extent = {},
): Promise<Where[] | null> {
  const config = req.payload.collections[collection as 'users']?.config
  if (!config) return null
  const allowed = await config.access[action]({ req })
  if (allowed === false) return null
  return [...(typeof allowed === 'object' ? [allowed] : []), ...(config.trash && !trashed ? [{ deletedAt: { exists: false } }] : [])]
}
