import type { Endpoint, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { mayInCompany } from '../access/participation.ts'
import { answerOnce, earlierAnswer, type OnceOptions } from '../commands/answerOnce.ts'
import { forbidden, requireCompanyFor, signedIn } from '../commands/signedIn.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import type { PlannedImport } from './check/plannedImport.ts'
import { planImport } from './check/planImport.ts'
import { collectionOf } from './collectionOf.ts'
import { readRequest } from './readRequest.ts'
import { answerAbout, answerAboutEarlier, storedRun, type StartedImport } from './run/answer.ts'
import { createRun, type ImportRun } from './run/importRun.ts'
import { enqueue, refuseWhenFull } from './run/queue.ts'
import { runImport } from './run/runImport.ts'
import { workRequest } from './run/workRequest.ts'

/** Records up to which the answer waits for the import. */
const answeredAtOnce = 200

/**
 * `POST /api/<collection>/import` (U1 to U3, R33). A dry run answers 200 with what would happen and what is wrong, row by
 * row. Otherwise 201 with the finished run, 202 with the run that goes on in the background (`GET /api/import-runs/:id`),
 * or 400 `invalid` with the problems, and then nothing is written. With a header `Idempotency-Key` the same file is
 * imported once; who sends it again is answered about the first import.
 */
export const importEndpoint = (slug: string): Endpoint => ({
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const user = signedIn(req)
    requireCompanyFor(req, slug)
    if (!mayInCompany(slug, 'import')) throw forbidden()
    const collection = collectionOf(slug, req)
    const { table, fingerprint, fileName, options } = await readRequest(req)
    const once = { req, command: `${slug}/import`, user: user.id, body: { file: fingerprint, options } }
    const earlier = options.dryRun ? null : await earlierAnswer(once)
    if (earlier) return answerAboutEarlier(req, earlier as StartedImport)
    const plan = await planImport({ table, collection, options, req })
    if (options.dryRun) return Response.json({ dryRun: true, collection: slug, sheet: table.sheet, sheets: table.sheets, ...summaryOf(plan) })
    if (plan.errorCount > 0) throw refused(plan)
    return startImport({ plan, collection, fileName, req, once })
  },
})

function summaryOf({ records: _records, ...summary }: PlannedImport) {
  return summary
}

function refused(plan: PlannedImport): LabError {
  const { total, badRows, errorCount, errors, ignoredColumns } = plan
  return new LabError({
    code: 'invalid',
    message: bilingual(
      `文件中有 ${errorCount} 处错误（${badRows} 行），未写入任何数据`,
      `The file has ${errorCount} errors in ${badRows} rows; nothing was written`,
    ),
    data: { total, badRows, errorCount, errors, ignoredColumns },
  })
}

interface Start {
  plan: PlannedImport
  collection: SanitizedCollectionConfig
  fileName: string | null
  req: PayloadRequest
  once: OnceOptions
}

async function startImport({ plan, collection, fileName, req, once }: Start): Promise<Response> {
  const isSmall = plan.records.length <= answeredAtOnce
  if (!isSmall) refuseWhenFull()
  const begun: { run: ImportRun | null } = { run: null }
  const started = (await answerOnce(once, async () => {
    begun.run = await createRun({ fileName, target: collection.slug, plan, req })
    return { run: begun.run.id, ignoredColumns: plan.ignoredColumns }
  })) as StartedImport
  const { run } = begun
  if (run?.id !== started.run) return answerAboutEarlier(req, started)
  const work = await workRequest(req, 'import')
  if (isSmall) {
    await runImport({ run, plan, collection, req: work })
    return answerAbout(req, started, (await storedRun(req, run.id)) ?? run)
  }
  // Not awaited: it goes on after the answer, in the store of this request.
  void enqueue(() => runImport({ run, plan, collection, req: work }))
  return answerAbout(req, started, run)
}
