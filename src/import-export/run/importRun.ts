import type { CollectionSlug, PayloadRequest } from 'payload'

import type { PlannedImport } from '../check/plannedImport.ts'

export type RunStatus = 'queued' | 'running' | 'done' | 'failed' | 'undoing' | 'undone' | 'interrupted'

/** An import as stored in `import-runs`. */
export interface ImportRun {
  id: string
  fileName: string | null
  /** Slug of the collection that is imported. */
  target: CollectionSlug
  status: RunStatus
  total: number
  processed: number
  created: number
  updated: number
  skipped: number
  failure: { code: string; message: string; row: number | null } | null
  startedBy: string
  /** No record that the import wrote has a later `updatedAt`, until somebody changes it. */
  startedAt: string
  finishedAt: string | null
  company: string
}

interface NewRun {
  fileName: string | null
  target: CollectionSlug
  plan: PlannedImport
  req: PayloadRequest
}

export async function createRun({ fileName, target, plan, req }: NewRun): Promise<ImportRun> {
  const data = {
    fileName: fileName?.slice(0, 300) ?? null,
    target,
    status: 'queued',
    total: plan.total,
    processed: plan.skip,
    created: 0,
    updated: 0,
    skipped: plan.skip,
    failure: null,
    startedBy: req.user?.id,
    startedAt: new Date().toISOString(),
    finishedAt: null,
  }
  return (await req.payload.db.create({ collection: 'import-runs', data: data as never, req })) as unknown as ImportRun
}

export async function changeRun(run: Pick<ImportRun, 'id'>, data: Partial<ImportRun>, req: PayloadRequest): Promise<void> {
  await req.payload.db.updateOne({ collection: 'import-runs', id: run.id, data: data as never, req, returning: false })
}

/** Moves a run from one status to another; false when somebody else was first. */
export async function moveRun(run: Pick<ImportRun, 'id'>, from: RunStatus, to: RunStatus, req: PayloadRequest): Promise<boolean> {
  const moved = await req.payload.db.updateOne({
    collection: 'import-runs',
    where: { and: [{ id: { equals: run.id } }, { status: { equals: from } }] },
    data: { status: to, updatedAt: new Date().toISOString() } as never,
    options: { atomic: true },
    req,
  })
  return moved !== null
}
