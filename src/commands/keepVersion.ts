import { saveVersion, type PayloadRequest } from 'payload'

import { collectionConfig } from '../company-schema/collectionConfig.ts'

/** Writes a version of a record as it is stored now, as a save does, so that its history knows what a command changed. */
export async function keepVersion(req: PayloadRequest, collection: string, id: string): Promise<void> {
  const config = collectionConfig(req.payload, collection)
  if (!config.versions) return
  const stored = await req.payload.db.findOne<{ id: string }>({ collection, where: { id: { equals: id } }, req })
  if (!stored) return
  await saveVersion({ id, collection: config, docWithLocales: stored, operation: 'update', payload: req.payload, req, returning: false })
}
