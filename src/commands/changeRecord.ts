import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { sharingOf } from '../access/visibility/sharing.ts'
import { handOverAttachments, subjectOf } from '../access/visibility/subject.ts'
import { changesOf } from '../audit/changesOf.ts'
import { titleOf, writeLog } from '../audit/writeLog.ts'
import { keepVersion } from './keepVersion.ts'
import type { StoredRecord } from './recordsInReach.ts'

interface Options {
  req: PayloadRequest
  collection: string
  doc: StoredRecord
  data: Record<string, unknown>
}

/**
 * Changes some fields of a stored record for a command, writes a version like a save does, and logs what changed. Neither the other fields are validated
 * nor hooks run: a transfer does not fail because somebody has made another field required since. Notes and documents of
 * a record go on being shared with its owner.
 */
export async function changeRecord({ req, collection, doc, data }: Options): Promise<void> {
  const config = req.payload.collections[collection]?.config
  if (!config) throw new Error(`There is no collection ${collection}`)
  const change = (changed: Record<string, unknown>) => req.payload.db.updateOne({ collection, id: doc.id, data: changed, req, returning: false })
  await change({ ...data, updatedAt: new Date().toISOString() })
  // Apart, because SQLite wants a whole record when relations of many and columns change together.
  if ('target' in data && isAttached(config)) await change({ ...(await subjectOf(req, data.target)) })
  if ('owner' in data) await handOverAttachments(req, { collection, id: String(doc.id), owner: data.owner === null ? null : String(data.owner) })
  const changes = changesOf({ fields: config.flattenedFields, before: doc, after: data })
  if (Object.keys(changes).length === 0) return
  await keepVersion(req, collection, String(doc.id))
  await writeLog(req, { action: 'update', collection, doc: String(doc.id), title: titleOf(config, doc), changes })
}

function isAttached(config: SanitizedCollectionConfig): boolean {
  const sharing = sharingOf(config)
  return sharing !== null && sharing !== 'company' && sharing.followsTarget === true
}
