import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'

import { acrossCompanies } from '../../company-schema/requestStore.ts'
import { withCompany } from '../../company-schema/withCompany.ts'
import { companyOf } from '../../directory/directory.ts'
import { changeRun, type ImportRun } from './importRun.ts'
import { takeBack } from './takeBack.ts'

/** A living run notes its progress more often than this. */
const silence = 120_000

/**
 * Takes back imports that a stop of the process has left half written, and ends undoings that it interrupted. Called at
 * start. With MongoDB other processes may be importing, so only runs that have been silent are taken, and those that
 * were too fresh are looked at once more later.
 *
 * @returns how many runs were taken back
 */
export async function recoverInterruptedImports(payload: Payload): Promise<number> {
  const hasSeveralProcesses = payload.db.name === 'mongoose'
  const abandoned = await abandonedRuns(payload, hasSeveralProcesses)
  for (const run of abandoned) await recover(run, payload)
  if (hasSeveralProcesses) lookAgainLater(payload)
  return abandoned.length
}

function lookAgainLater(payload: Payload): void {
  const look = async () => {
    for (const run of await abandonedRuns(payload, true)) await recover(run, payload)
  }
  const failed = (error: unknown) => payload.logger.error({ err: error }, 'interrupted imports could not be taken back')
  setTimeout(() => void look().catch(failed), silence + 1_000).unref()
}

function abandonedRuns(payload: Payload, onlySilent: boolean): Promise<ImportRun[]> {
  return acrossCompanies('imports that a stop has interrupted', async () => {
    const { docs } = await payload.db.find<ImportRun>({
      collection: 'import-runs',
      where: {
        and: [
          { status: { in: ['queued', 'running', 'undoing'] } },
          ...(onlySilent ? [{ updatedAt: { less_than: new Date(Date.now() - silence).toISOString() } }] : []),
        ],
      },
      limit: 0,
      pagination: false,
    })
    return docs
  })
}

/** Noted first, so that a stop in the middle of it is recovered as well, and a process that still writes finds out. */
const interruption = { code: 'interrupted', message: 'interrupted', row: null }

async function recover(run: ImportRun, payload: Payload): Promise<void> {
  if (!(await companyOf(payload, run.company))) return
  await withCompany(payload, run.company, async () => {
    const req = await createLocalReq({ context: { command: 'import-undo' }, req: {} as PayloadRequest }, payload)
    const isInterrupted = run.status !== 'undoing' || run.failure?.code === interruption.code
    if (isInterrupted) await changeRun(run, { status: 'undoing', failure: interruption }, req)
    await takeBack(run, req)
    const outcome = isInterrupted ? { status: 'interrupted' as const, processed: 0, created: 0, updated: 0 } : { status: 'undone' as const }
    await changeRun(run, { ...outcome, finishedAt: new Date().toISOString() }, req)
    payload.logger.info({ run: run.id, target: run.target }, 'an interrupted import was taken back')
  })
}
