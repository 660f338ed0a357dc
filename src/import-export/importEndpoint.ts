import type { Endpoint, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { mayInCompany } from '../access/participation.ts'
import { forbidden, requireCompanyFor, signedIn } from '../commands/signedIn.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual, inLanguage } from '../language/bilingual.ts'
import type { PlannedImport } from './check/plannedImport.ts'
import { planImport } from './check/planImport.ts'
import { collectionOf } from './collectionOf.ts'
import { readRequest } from './readRequest.ts'
import { createRun, type ImportRun } from './run/importRun.ts'
import { enqueue, refuseWhenFull } from './run/queue.ts'
import { runImport } from './run/runImport.ts'
import { workRequest } from './run/workRequest.ts'
import { readTable } from './table/readTable.ts'

/** Records up to which the answer waits for the import. */
const answeredAtOnce = 200

/**
 * `POST /api/<collection>/import` (U1 to U3, R33). A dry run answers 200 with what would happen and what is wrong, row by
 * row. Otherwise 201 with the finished run, 202 with the run that goes on in the background (`GET /api/import-runs/:id`),
 * or 400 `invalid` with the problems, and then nothing is written.
 */
export const importEndpoint = (slug: string): Endpoint => ({
  path: '/import',
  method: 'post',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, slug)
    if (!mayInCompany(slug, 'import')) throw forbidden()
    const collection = collectionOf(slug, req)
    const { source, fileName, options } = await readRequest(req)
    const plan = await planImport({ table: await readTable(source), collection, options, req })
    if (options.dryRun) return Response.json({ dryRun: true, collection: slug, ...summaryOf(plan) })
    if (plan.errorCount > 0) throw refused(plan)
    return startImport({ plan, collection, fileName, req })
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
}

async function startImport({ plan, collection, fileName, req }: Start): Promise<Response> {
  const isSmall = plan.records.length <= answeredAtOnce
  if (!isSmall) refuseWhenFull()
  const work = await workRequest(req, 'import')
  const run = await createRun({ fileName, target: collection.slug, plan, req: work })
  if (!isSmall) {
    // Not awaited: it goes on after the answer, in the store of this request.
    void enqueue(() => runImport({ run, plan, collection, req: work }))
    return answer(run, 202, bilingual('导入已开始', 'The import has started'), plan, req)
  }
  await runImport({ run, plan, collection, req: work })
  const finished =
    (await req.payload.db.findOne<ImportRun & { id: string }>({ collection: 'import-runs', where: { id: { equals: run.id } }, req: work })) ?? run
  if (finished.failure) throw failed(finished)
  return answer(finished, 201, bilingual('导入完成', 'The import is finished'), plan, req)
}

function answer(run: ImportRun, status: number, message: ReturnType<typeof bilingual>, { ignoredColumns }: PlannedImport, req: PayloadRequest): Response {
  return Response.json({ message: inLanguage(message, req.i18n.language), run: run.id, doc: run, ignoredColumns }, { status })
}

function failed({ id, failure }: ImportRun): LabError {
  const reason = failure?.message ?? ''
  const place = failure?.row ? [`第 ${failure.row} 行：`, `row ${failure.row}: `] : ['', '']
  return new LabError({
    code: failure?.code === 'internal' ? 'internal' : 'conflict',
    message: bilingual(`导入失败，已全部撤回。${place[0]}${reason}`, `The import has failed and was taken back as a whole; ${place[1]}${reason}`),
    data: { run: id, failure },
  })
}
