import type { Endpoint, PayloadRequest, Where } from 'payload'

import { mayInCompany } from '../access/participation.ts'
import { writeLog } from '../audit/writeLog.ts'
import { forbidden, notFound, requireCompanyFor, signedIn } from '../commands/signedIn.ts'
import { LabError } from '../errors/labError.ts'
import { readJson } from '../host/readJson.ts'
import { bilingual } from '../language/bilingual.ts'
import { allowedWhere } from './check/readableWhere.ts'
import { inChunks } from './check/references.ts'
import { changeRun, moveRun, type ImportRun } from './run/importRun.ts'
import { takeBack } from './run/takeBack.ts'
import { workRequest } from './run/workRequest.ts'

/**
 * `POST /api/import-runs/:id/undo { force? }` takes a finished import back as a whole. 409 with counts when records have
 * been changed since, unless `force` says that those changes may be lost.
 */
export const undoEndpoint: Endpoint = {
  path: '/:id/undo',
  method: 'post',
  handler: async (req) => {
    signedIn(req)
    requireCompanyFor(req, 'import-runs')
    const run = await runInReach(req)
    if (!mayInCompany(run.target, 'import')) throw forbidden()
    const { force } = (await readJson(req)) as { force?: unknown }
    const work = await workRequest(req, 'import-undo')
    await refuseOutOfReach(run, work)
    if (force !== true) await refuseChanged(run, work)
    if (!(await moveRun(run, 'done', 'undoing', work))) throw notDone(run)
    const counts = await takeBack(run, work)
    await changeRun(run, { status: 'undone', finishedAt: new Date().toISOString() }, work)
    await writeLog(work, { action: 'command', collection: run.target, title: run.fileName, company: run.company })
    return Response.json({ status: 'undone', run: run.id, ...counts })
  },
}

async function runInReach(req: PayloadRequest): Promise<ImportRun> {
  const found = await req.payload.find({
    collection: 'import-runs' as 'users',
    where: { id: { equals: String(req.routeParams?.id) } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [run] = found.docs as unknown as ImportRun[]
  if (!run) throw notFound()
  return run
}

const notDone = ({ status }: ImportRun) =>
  new LabError({ code: 'conflict', message: bilingual('只有已完成的导入可以撤销', 'Only a finished import can be undone'), data: { status } })

/** Who cannot change all of the records any more takes back none of them. */
async function refuseOutOfReach({ id, target }: ImportRun, req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  const allowed = await allowedWhere(target, 'update', req, { trashed: true })
  if (!allowed) throw forbidden()
  const count = async (where: Where): Promise<number> => (await db.count({ collection: target as 'users', where, req })).totalDocs
  const isOutOfReach = async (where: Where): Promise<boolean> => (await count({ and: [where, ...allowed] })) < (await count(where))
  if (await isOutOfReach({ importRun: { equals: id } })) throw forbidden()
  for (const docs of inChunks(await changedRecords(id, req))) if (await isOutOfReach({ id: { in: docs } })) throw forbidden()
}

async function changedRecords(run: string, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; doc: string }>({
    collection: 'import-changes',
    where: { run: { equals: run } },
    select: { doc: true } as never,
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ doc }) => doc)
}

/** Records that somebody has changed since the import wrote them. */
async function refuseChanged({ id, target, startedAt }: ImportRun, req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  const since: Where = { updatedAt: { greater_than: startedAt } }
  const created = await db.count({ collection: target as 'users', where: { and: [{ importRun: { equals: id } }, since] }, req })
  let updated = 0
  for (const docs of inChunks(await changedRecords(id, req))) {
    updated += (await db.count({ collection: target as 'users', where: { and: [{ id: { in: docs } }, since] }, req })).totalDocs
  }
  if (created.totalDocs + updated === 0) return
  const total = created.totalDocs + updated
  throw new LabError({
    code: 'conflict',
    message: bilingual(`导入后已有 ${total} 条记录被修改，撤销会丢失这些修改`, `${total} records have been changed since; undoing would lose these changes`),
    data: { changed: { created: created.totalDocs, updated } },
  })
}
