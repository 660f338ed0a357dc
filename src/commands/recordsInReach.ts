import type { AccessResult, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { recordsFor } from '../access/visibility/bySharing.ts'
import { sharingOf } from '../access/visibility/sharing.ts'
import { isRecordId } from '../company-database/recordId.ts'
import { forbidden, notFound } from './signedIn.ts'

/** A stored record as the database has it: relations are ids, nothing is populated or hidden. */
export type StoredRecord = { id: string } & Record<string, unknown>

export type RecordAction = 'read' | 'update' | 'delete'

interface Options {
  req: PayloadRequest
  collection: string
  ids: string[]
  /** What the person is about to do with the records. */
  action: RecordAction
  /** Name of the command that does it: only positions that may run it count. */
  command?: string
}

/**
 * The records with these ids, in the order asked for, when the person may read all of them and do `action` with all.
 *
 * @throws LabError `not-found` (404) when one is unknown, in the recycle bin or out of reach
 * @throws LabError `forbidden` (403) when one may only be read
 */
export const recordsInReach = (options: Options): Promise<StoredRecord[]> => recordsWhere(options, { exists: false })

/** The same for records in the recycle bin. */
export const trashedRecordsInReach = (options: Options): Promise<StoredRecord[]> => recordsWhere(options, { exists: true })

async function recordsWhere({ req, collection, ids, action, command }: Options, deletedAt: { exists: boolean }): Promise<StoredRecord[]> {
  const config = req.payload.collections[collection]?.config
  if (!config) throw notFound()
  const named: Where[] = [{ id: { in: ids } }, ...(config.trash ? [{ deletedAt }] : [])]
  const readable = await accessOf(config, 'read', req)
  if (readable === false) throw forbidden()
  // What cannot be an id is nobody's record, on either engine; as a filter it would be refused as malformed.
  if (!ids.every((id) => isRecordId(id, req.payload, collection))) throw notFound()
  const { docs } = await req.payload.db.find<StoredRecord>({
    collection,
    where: { and: [...named, ...conditionOf(readable)] },
    limit: 0,
    pagination: false,
    req,
  })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  const found = ids.map((id) => byId.get(id))
  if (!found.every((doc) => doc !== undefined)) throw notFound()
  if (action !== 'read' || command !== undefined) await requireRight(config, { action, command, named, count: new Set(ids).size, req })
  return found
}

interface Right {
  action: RecordAction
  command?: string
  named: Where[]
  count: number
  req: PayloadRequest
}

async function requireRight(config: SanitizedCollectionConfig, { action, command, named, count, req }: Right): Promise<void> {
  const sharing = sharingOf(config)
  const allowed =
    command !== undefined && sharing ? recordsFor({ payload: req.payload, slug: config.slug, sharing, action, command }) : await accessOf(config, action, req)
  if (allowed === false) throw forbidden()
  if (allowed === true) return
  const { totalDocs } = await req.payload.db.count({ collection: config.slug, where: { and: [...named, allowed] }, req })
  if (totalDocs < count) throw forbidden()
}

const accessOf = async (config: SanitizedCollectionConfig, action: RecordAction, req: PayloadRequest): Promise<AccessResult> => config.access[action]({ req })

const conditionOf = (allowed: AccessResult): Where[] => (typeof allowed === 'boolean' ? [] : [allowed])
