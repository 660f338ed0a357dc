import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { meaningOfDatabaseError } from '../../errors/databaseErrors.ts'
import { isLabError } from '../../errors/labError.ts'
import { bilingual, inLanguage, type Bilingual } from '../../language/bilingual.ts'
import type { PlannedImport, PlannedRecord } from '../check/plannedImport.ts'
import { changeRun, moveRun, type ImportRun } from './importRun.ts'
import { inBatches } from './inBatches.ts'
import { takeBack } from './takeBack.ts'
import { joinRecords, writeRecord } from './writeRecord.ts'

interface Options {
  run: ImportRun
  plan: PlannedImport
  collection: SanitizedCollectionConfig
  req: PayloadRequest
}

/** Another process has found this run abandoned and takes it back. */
class NotOurs extends Error {}

/**
 * Writes a checked import in short batches. Never throws: when a batch fails, those before it are taken back and the run
 * says which row it was and why (R33: no half import).
 */
export async function runImport(options: Options): Promise<void> {
  const { run, req } = options
  let row: number | null = null
  try {
    if (!(await moveRun(run, 'queued', 'running', req))) return
    await writeAll(options, (record) => {
      row = record.row
    })
  } catch (error) {
    if (error instanceof NotOurs) return
    await fail(run, error, row, req)
  }
}

async function writeAll({ run, plan, collection, req }: Options, onRecord: (record: PlannedRecord) => void): Promise<void> {
  const { records } = plan
  const progress = async (done: number) => {
    const updated = records.slice(0, done).filter(({ operation }) => operation === 'update').length
    const counts = { processed: plan.skip + done, created: done - updated, updated }
    await stillOurs(run, counts, req)
  }
  const ageOf = (index: number) => records.length - index
  await inBatches({
    items: records,
    req,
    write: async (record, index) => {
      onRecord(record)
      await writeRecord({ record, run, collection, req, age: ageOf(index) })
    },
    afterBatch: progress,
  })
  const joined = records.flatMap((record, index) => (record.operation === 'create' && Object.keys(record.later).length > 0 ? [{ record, index }] : []))
  await inBatches({
    items: joined,
    req,
    write: async ({ record, index }) => {
      onRecord(record)
      await joinRecords({ record, run, collection, req, age: ageOf(index) })
    },
  })
  await changeRun(run, { status: 'done', finishedAt: new Date().toISOString() }, req)
}

/** Notes the progress, which also tells other processes that the run is alive. */
async function stillOurs(run: ImportRun, counts: Pick<ImportRun, 'processed' | 'created' | 'updated'>, req: PayloadRequest): Promise<void> {
  const still = await req.payload.db.updateOne({
    collection: 'import-runs',
    where: { and: [{ id: { equals: run.id } }, { status: { equals: 'running' } }] },
    data: { ...counts, updatedAt: new Date().toISOString() } as never,
    options: { atomic: true },
    req,
  })
  if (still === null) throw new NotOurs('The import has been taken back by another process')
}

async function fail(run: ImportRun, error: unknown, row: number | null, req: PayloadRequest): Promise<void> {
  const { payload } = req
  const failure = { ...reasonOf(error, req.i18n.language), row }
  if (failure.code === 'internal') payload.logger.error({ err: error, run: run.id }, 'an import has failed')
  try {
    await takeBack(run, req)
    await changeRun(run, { status: 'failed', failure, processed: 0, created: 0, updated: 0, finishedAt: new Date().toISOString() }, req)
  } catch (again) {
    // The run stays `running`: the next start takes it back.
    payload.logger.error({ err: again, run: run.id }, 'a failed import could not be taken back')
  }
}

const internal = bilingual('导入时发生内部错误', 'The import has failed for an internal reason')

function reasonOf(error: unknown, language: string): { code: string; message: string } {
  const known = isLabError(error) ? error : meaningOfDatabaseError(error)
  if (known) return { code: known.code, message: inLanguage(known.bilingual, language) }
  const { name, message } = error as { name?: string; message?: string }
  const text: Bilingual | string = name === 'ValidationError' && message ? message : internal
  return { code: name === 'ValidationError' ? 'invalid' : 'internal', message: inLanguage(text, language) }
}
