import type { PayloadRequest, Where } from 'payload'

import { inChunks } from '../check/references.ts'
import { inBatches } from './inBatches.ts'
import type { ImportRun } from './importRun.ts'
import { afterDeleting } from './recordHooks.ts'

type Stored = Record<string, unknown> & { id: string }

interface Change {
  id: string
  doc: string
  before: Stored
}

const listed = 200
const everything = { limit: 0, pagination: false } as const

/**
 * Takes back everything that an import has written: its new records are removed for good with their versions, and the
 * records that it changed are as they were. May be called again after it was interrupted.
 */
export async function takeBack(run: ImportRun, req: PayloadRequest): Promise<{ removed: number; restored: number }> {
  const removed = await removeCreated(run, req)
  const restored = await restoreChanged(run, req)
  return { removed, restored }
}

async function removeCreated({ id, target }: ImportRun, req: PayloadRequest): Promise<number> {
  const { db, collections } = req.payload
  const collection = collections[target as 'users']?.config
  if (!collection) return 0
  let removed = 0
  for (;;) {
    const found = await db.find<Stored>({ collection: target, where: { importRun: { equals: id } }, limit: listed, pagination: false, req })
    if (found.docs.length === 0) return removed
    await inBatches({
      items: [...inChunks(found.docs, 20)],
      req,
      write: async (docs) => {
        const ids = docs.map((doc) => doc.id)
        if (collection.versions) await db.deleteVersions({ collection: target as 'users', where: { parent: { in: ids } }, req })
        await db.deleteMany({ collection: target, where: { id: { in: ids } }, req })
        for (const doc of docs) await afterDeleting(collection, doc, req)
      },
    })
    removed += found.docs.length
  }
}

async function restoreChanged({ id, target, startedAt }: ImportRun, req: PayloadRequest): Promise<number> {
  const { db } = req.payload
  const hasVersions = Boolean(req.payload.collections[target as 'users']?.config.versions)
  const { docs } = await db.find<Change>({ collection: 'import-changes', where: { run: { equals: id } }, ...everything, req })
  await inBatches({
    items: docs,
    req,
    // An import changes no owner, so whoever has the record now keeps it.
    write: async ({ id: change, doc, before: { id: _id, owner: _owner, ...before } }) => {
      await db.updateOne({ collection: target, id: doc, data: before as never, req, returning: false })
      if (hasVersions) {
        const where: Where = { and: [{ parent: { equals: doc } }, { updatedAt: { equals: startedAt } }] }
        await db.deleteVersions({ collection: target as 'users', where, req })
      }
      await db.deleteOne({ collection: 'import-changes', where: { id: { equals: change } }, req, returning: false })
    },
  })
  return docs.length
}
