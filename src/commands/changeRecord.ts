import type { PayloadRequest } from 'payload'

import { changesOf } from '../audit/changesOf.ts'
import { titleOf, writeLog } from '../audit/writeLog.ts'
import type { StoredRecord } from './recordsInReach.ts'

interface Options {
  req: PayloadRequest
  collection: string
  doc: StoredRecord
  data: Record<string, unknown>
}

/**
 * Changes some fields of a stored record for a command and logs what changed. Neither the other fields are validated
 * nor hooks run: a transfer does not fail because somebody has made another field required since.
 */
export async function changeRecord({ req, collection, doc, data }: Options): Promise<void> {
  const config = req.payload.collections[collection]?.config
  if (!config) throw new Error(`There is no collection ${collection}`)
  await req.payload.db.updateOne({ collection, id: doc.id, data: { ...data, updatedAt: new Date().toISOString() }, req, returning: false })
  const changes = changesOf({ fields: config.flattenedFields, before: doc, after: data })
  if (Object.keys(changes).length === 0) return
  await writeLog(req, { action: 'update', collection, doc: String(doc.id), title: titleOf(config, doc), changes })
}
