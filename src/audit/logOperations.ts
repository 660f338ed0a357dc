import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, Config } from 'payload'

import { changesOf } from './changesOf.ts'
import { titleOf, writeLog, type LoggedAction } from './writeLog.ts'

/**
 * The last plug-in of the composition root: writes every create, change, move to the recycle bin, restore and final
 * deletion of business records and definitions to the operation log. Collections of the server itself are left out.
 */
export const logOperations = (config: Config): Config => ({ ...config, collections: (config.collections ?? []).map(logged) })

function logged(collection: CollectionConfig): CollectionConfig {
  if (collection.custom?.serverOwned === true || collection.custom?.isLog === true) return collection
  const { hooks } = collection
  return {
    ...collection,
    hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), logChange], afterDelete: [...(hooks?.afterDelete ?? []), logDelete] },
  }
}

/** `doc` lacks what the person may not read; what was written of that is in `data`. */
const logChange: CollectionAfterChangeHook = async ({ collection, data, doc, previousDoc, operation, req, context }) => {
  if (context.unlogged === true) return doc
  const before = operation === 'create' ? {} : ((previousDoc ?? {}) as Record<string, unknown>)
  const after = { ...data, ...doc } as Record<string, unknown>
  const changes = changesOf({ fields: collection.flattenedFields, before, after })
  const action = actionOf(operation, before, after)
  if (action === 'update' && Object.keys(changes).length === 0) return doc
  await writeLog(req, {
    action,
    collection: collection.slug,
    doc: String(doc.id),
    title: titleOf(collection, { ...before, ...after }),
    changes,
    company: companyOf(after) ?? companyOf(before),
  })
  return doc
}

const logDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req, context }) => {
  if (context.unlogged === true) return doc
  const before = doc as Record<string, unknown>
  const nothing = Object.fromEntries(Object.keys(before).map((name) => [name, null]))
  await writeLog(req, {
    action: 'delete',
    collection: collection.slug,
    doc: String(id),
    title: titleOf(collection, { id, ...before }),
    changes: changesOf({ fields: collection.flattenedFields, before, after: nothing }),
    company: companyOf(before),
  })
  return doc
}

function actionOf(operation: 'create' | 'update', before: Record<string, unknown>, after: Record<string, unknown>): LoggedAction {
  if (operation === 'create') return 'create'
  if (!before.deletedAt && after.deletedAt) return 'trash'
  if (before.deletedAt && 'deletedAt' in after && !after.deletedAt) return 'restore'
  return 'update'
}

function companyOf({ company }: Record<string, unknown>): string | null {
  if (typeof company === 'string') return company
  return typeof company === 'object' && company !== null && 'id' in company ? String(company.id) : null
}
