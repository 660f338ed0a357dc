import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { LabError } from '../../errors/labError.ts'
import { bilingual } from '../../language/bilingual.ts'
import type { PlannedRecord } from '../check/plannedImport.ts'
import { afterSaving, beforeSaving } from './recordHooks.ts'
import type { ImportRun } from './importRun.ts'

interface Options {
  record: PlannedRecord
  run: ImportRun
  collection: SanitizedCollectionConfig
  req: PayloadRequest
  /** Milliseconds before the start of the run that a new record is dated, so that lists keep the order of the file. */
  age: number
}

/**
 * Writes one checked record inside the transaction of `req`. A new record has no first version: the import, its undo and
 * the operation log say what it was. A changed one gets its version like any other change.
 *
 * @throws LabError `conflict` when the record was changed since the file was checked
 */
export async function writeRecord(options: Options): Promise<void> {
  await (options.record.operation === 'create' ? createRecord(options) : updateRecord(options))
}

async function createRecord({ record, run, collection, req, age }: Options): Promise<void> {
  const stamp = new Date(Date.parse(run.startedAt) - age).toISOString()
  const given = { ...record.data, owner: req.user?.id, importRun: run.id, createdAt: stamp, updatedAt: stamp }
  const data = await beforeSaving({ collection, operation: 'create', data: given, original: {}, req })
  await req.payload.db.create({ collection: collection.slug, data, customID: record.id, req, returning: false })
  await afterSaving({ collection, operation: 'create', data: { company: run.company, ...data, id: record.id }, original: {}, req })
}

type Stored = Record<string, unknown> & { id: string; updatedAt?: string; createdAt?: string }

async function updateRecord({ record, run, collection, req }: Options): Promise<void> {
  const { db } = req.payload
  const { slug } = collection
  const original = await db.findOne<Stored>({ collection: slug, where: { id: { equals: record.id } }, req })
  if (!original || String(original.updatedAt) !== String(record.updatedAt)) {
    throw new LabError({
      code: 'conflict',
      message: bilingual(`第 ${record.row} 行的记录在导入期间被他人修改`, `The record of row ${record.row} was changed by somebody else meanwhile`),
    })
  }
  await db.create({ collection: 'import-changes', data: { run: run.id, doc: record.id, before: original }, req, returning: false })
  const given = { ...original, ...record.data, ...record.later, updatedAt: run.startedAt }
  const data = await beforeSaving({ collection, operation: 'update', data: given, original, req })
  const { id: _id, ...stored } = data
  await db.updateOne({ collection: slug, id: record.id, data: stored as never, req, returning: false })
  if (collection.versions) await createVersion({ collection, run, data: stored, id: record.id, req })
  await afterSaving({ collection, operation: 'update', data: { ...data, id: record.id }, original, req })
}

interface Version {
  collection: SanitizedCollectionConfig
  run: ImportRun
  data: Record<string, unknown>
  id: string
  req: PayloadRequest
}

async function createVersion({ collection, run, data, id, req }: Version): Promise<void> {
  await req.payload.db.createVersion({
    collectionSlug: collection.slug as 'users',
    parent: id,
    autosave: false,
    createdAt: run.startedAt,
    updatedAt: run.startedAt,
    versionData: data as never,
    req,
    returning: false,
  })
}

/** Sets the relations of a new record to other new records of the same file. */
export async function joinRecords({ record, collection, req, run, age }: Options): Promise<void> {
  const updatedAt = new Date(Date.parse(run.startedAt) - age).toISOString()
  await req.payload.db.updateOne({ collection: collection.slug, id: record.id, data: { ...record.later, updatedAt } as never, req, returning: false })
}
