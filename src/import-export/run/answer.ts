import { setTimeout as sleep } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { LabError } from '../../errors/labError.ts'
import { bilingual, inLanguage } from '../../language/bilingual.ts'
import type { ImportRun } from './importRun.ts'

/** What is kept of an import for whoever sends it again with the same `Idempotency-Key`. */
export interface StartedImport {
  /** Id of the run. */
  run: string
  ignoredColumns: string[]
}

/** How long somebody waits for an import that the same request started before, in milliseconds. */
const patience = 10_000

/**
 * 201 with a run that is finished, 202 with one that goes on.
 *
 * @throws LabError `conflict` or `internal` for one that has failed
 */
export function answerAbout(req: PayloadRequest, { run, ignoredColumns }: StartedImport, doc: ImportRun): Response {
  if (doc.failure) throw failed(doc)
  const isGoing = isUnderWay(doc)
  const message = isGoing ? bilingual('导入已开始', 'The import has started') : bilingual('导入完成', 'The import is finished')
  return Response.json({ message: inLanguage(message, req.i18n.language), run, doc, ignoredColumns }, { status: isGoing ? 202 : 201 })
}

/** About the import that the same request started before; one that is under way may be finished in a moment. */
export async function answerAboutEarlier(req: PayloadRequest, started: StartedImport): Promise<Response> {
  const waitUntil = Date.now() + patience
  for (;;) {
    const run = await storedRun(req, started.run)
    if (!run) throw new LabError({ code: 'conflict', message: bilingual('该导入的记录已不存在', 'The record of this import is no longer there') })
    if (!isUnderWay(run) || Date.now() > waitUntil) return answerAbout(req, started, run)
    await sleep(50)
  }
}

export const storedRun = (req: PayloadRequest, id: string): Promise<ImportRun | null> =>
  req.payload.db.findOne<ImportRun>({ collection: 'import-runs', where: { id: { equals: id } } })

const isUnderWay = ({ status }: ImportRun): boolean => status === 'queued' || status === 'running'

function failed({ id, failure }: ImportRun): LabError {
  const reason = failure?.message ?? ''
  const place = failure?.row ? [`第 ${failure.row} 行：`, `row ${failure.row}: `] : ['', '']
  return new LabError({
    code: failure?.code === 'internal' ? 'internal' : 'conflict',
    message: bilingual(`导入失败，已全部撤回。${place[0]}${reason}`, `The import has failed and was taken back as a whole; ${place[1]}${reason}`),
    data: { run: id, failure },
  })
}
