import type { PayloadRequest, Where } from 'payload'

import { handOverAttachments } from '../access/visibility/subject.ts'
import { changesOf } from '../audit/changesOf.ts'
import { titleOf, writeLog } from '../audit/writeLog.ts'
import { keepVersion } from './keepVersion.ts'
import type { StoredRecord } from './recordsInReach.ts'

interface Options {
  req: PayloadRequest
  collection: string
  doc: StoredRecord
  /** What must still be true of the stored record, in fields of its own row. */
  when: Where
  /** Fields of the record's own row: no lists, no relations to many. */
  data: Record<string, unknown>
}

/**
 * Changes a stored record if it is still as the command found it, in one step of the database, writes a version like a save does, and logs what changed: of
 * several at once exactly one succeeds (architecture, section 6). Notes and documents of a record go on being shared with
 * its owner.
 *
 * @returns false when somebody else was first; nothing is changed then
 */
export async function changeRecordWhen({ req, collection, doc, when, data }: Options): Promise<boolean> {
  const config = req.payload.collections[collection]?.config
  if (!config) throw new Error(`There is no collection ${collection}`)
  const changed = await req.payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: doc.id } }, when] },
    data: { ...data, updatedAt: new Date().toISOString() },
    options: { atomic: true },
    req,
  })
  if (!changed) return false
  if ('owner' in data) await handOverAttachments(req, { collection, id: String(doc.id), owner: data.owner === null ? null : String(data.owner) })
  const changes = changesOf({ fields: config.flattenedFields, before: doc, after: data })
  if (Object.keys(changes).length === 0) return true
  await keepVersion(req, collection, String(doc.id))
  await writeLog(req, { action: 'update', collection, doc: String(doc.id), title: titleOf(config, doc), changes })
  return true
}
