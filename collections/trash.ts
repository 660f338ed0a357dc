import type { CollectionBeforeDeleteHook, Endpoint, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { z } from 'zod'

import {
  countReferences,
  defineCommand,
  forbidden,
  inTransaction,
  notFound,
  recordsInReach,
  signedIn,
  trashedRecordsInReach,
  type Command,
} from '../src/commands/index.ts'
import { LabError } from '../src/errors/labError.ts'
import { bilingual, inLanguage } from '../src/language/bilingual.ts'

/**
 * `DELETE /api/<slug>/:id` moves a record to the recycle bin; `?trash=true` is final, and only for records in the bin
 * (R32). In both cases the person needs the right to delete.
 */
export const deleteRecord: Endpoint = {
  path: '/:id',
  method: 'delete',
  handler: async (req) => {
    signedIn(req)
    const id = String(req.routeParams?.id)
    const config = collectionOf(req)
    const doc = await inTransaction(req, () => (isFinal(req) ? deleteFinally(req, config.slug, id) : moveToTrash(req, config.slug, id)))
    return Response.json({ doc, message: inLanguage(isFinal(req) ? messages.deleted : messages.trashed, req.i18n.language) })
  },
}

/** `DELETE /api/<slug>?where=…`: the same for every record that matches; all of them or none. */
export const deleteRecords: Endpoint = {
  path: '/',
  method: 'delete',
  handler: async (req) => {
    signedIn(req)
    const config = collectionOf(req)
    const where = req.query.where as Where | undefined
    if (!where || Object.keys(where).length === 0)
      throw new LabError({ code: 'invalid', field: 'where', message: bilingual('请指定要删除的记录', 'Say which records to delete') })
    const docs = await inTransaction(req, async () => {
      const ids = await idsToDelete(req, config, where)
      const deleted: object[] = []
      for (const id of ids) deleted.push(await (isFinal(req) ? deleteFinally(req, config.slug, id) : moveToTrash(req, config.slug, id)))
      return deleted
    })
    return Response.json({ docs, errors: [], message: inLanguage(isFinal(req) ? messages.deleted : messages.trashed, req.i18n.language) })
  },
}

/** `POST /api/<slug>/:id/restore`: takes a record out of the recycle bin. */
export const restoreCommand = (collection: string): Command =>
  defineCommand({
    collection,
    name: 'restore',
    on: 'trashed',
    label: bilingual('恢复', 'Restore'),
    input: z.object({}),
    access: 'update',
    run: async ({ req, doc }) => ({ doc: await setDeletedAt(req, collection, doc.id, null) }),
  })

/**
 * Only what lies in the recycle bin is deleted finally, whatever way a person asks for it (R32); what a command takes away is
 * for the command to say.
 *
 * @throws LabError `conflict` (409)
 */
export const refuseLive: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (!req.user || !collection.trash || req.context.command) return
  const { totalDocs } = await req.payload.db.count({
    collection: collection.slug,
    where: { and: [{ id: { equals: id } }, { deletedAt: { exists: false } }] },
    req,
  })
  if (totalDocs > 0) throw stillLive()
}

/**
 * Nothing is left pointing into the void: a record that others point to cannot be deleted finally (R32).
 *
 * @throws LabError `conflict` (409) with the number of such records in each collection
 */
export const refuseOrphans: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const all = await countReferences(req, collection.slug, [String(id)])
  if (Object.keys(all).length === 0) return
  // Of what the person does not see, not even the number is told.
  const counts = await countReferences(req, collection.slug, [String(id)], { inSight: true })
  const list = (language: 'zh' | 'en'): string =>
    Object.keys(counts).length === 0
      ? inLanguage(messages.outOfSight, language)
      : Object.entries(counts)
          .map(([slug, count]) => `${labelOf(req.payload.collections[slug]?.config, language)} ${String(count)}`)
          .join(language === 'zh' ? '、' : ', ')
  throw new LabError({
    code: 'conflict',
    message: bilingual(`还有记录关联到它，不能彻底删除：${list('zh')}`, `Other records still point to it, so it cannot be deleted finally: ${list('en')}`),
    data: { rule: 'R32', counts },
  })
}

const messages = {
  trashed: bilingual('已移入回收站', 'Moved to the recycle bin'),
  deleted: bilingual('已彻底删除', 'Deleted finally'),
  outOfSight: bilingual('您无权查看的记录', 'records out of your reach'),
}

const isFinal = (req: PayloadRequest): boolean => req.query.trash === 'true'

function collectionOf(req: PayloadRequest): SanitizedCollectionConfig {
  const config = req.payload.collections[String(req.routeParams?.collection)]?.config
  if (!config) throw notFound()
  return config
}

async function moveToTrash(req: PayloadRequest, collection: string, id: string): Promise<object> {
  await recordsInReach({ req, collection, ids: [id], action: 'delete' })
  return setDeletedAt(req, collection, id, new Date().toISOString())
}

async function deleteFinally(req: PayloadRequest, collection: string, id: string): Promise<object> {
  const config = req.payload.collections[collection]?.config
  if (config?.trash && (await isLive(req, collection, id))) throw stillLive()
  await trashedRecordsInReach({ req, collection, ids: [id], action: 'delete' })
  return req.payload.delete({ collection: collection as 'customers', id, trash: true, depth: 0, overrideAccess: true, req })
}

const stillLive = (): LabError =>
  new LabError({
    code: 'conflict',
    message: bilingual('只有回收站中的记录才能彻底删除，请先移入回收站', 'Only records in the recycle bin can be deleted finally; move it there first'),
    data: { rule: 'R32' },
  })

async function isLive(req: PayloadRequest, collection: string, id: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: collection as 'customers',
    where: { and: [{ id: { equals: id } }, { deletedAt: { exists: false } }] },
    overrideAccess: false,
    req,
  })
  return totalDocs > 0
}

/** Only `deletedAt` is validated, so a record that does not fit today's form can be deleted and restored. */
const setDeletedAt = (req: PayloadRequest, collection: string, id: string, deletedAt: string | null): Promise<object> =>
  req.payload.update({
    collection: collection as 'customers',
    id,
    data: { deletedAt } as never,
    trash: true,
    depth: 0,
    overrideAccess: true,
    req,
  })

/** So that one request does not hold up everybody else's writes for long. */
const mostAtOnce = 500

const tooMany = (count: number): LabError =>
  new LabError({
    code: 'too-large',
    message: bilingual(
      `一次最多删除 ${String(mostAtOnce)} 条记录，当前条件选中 ${String(count)} 条`,
      `At most ${String(mostAtOnce)} records are deleted at once; this selects ${String(count)}`,
    ),
    data: { most: mostAtOnce, count },
  })

async function idsToDelete(req: PayloadRequest, config: SanitizedCollectionConfig, where: Where): Promise<string[]> {
  if ((await config.access.delete({ req })) === false) throw forbidden()
  const { docs } = await req.payload.find({
    collection: config.slug,
    where: { and: [where, { deletedAt: { exists: isFinal(req) } }] },
    trash: true,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { deletedAt: true } as never,
    overrideAccess: false,
    req,
  })
  if (docs.length > mostAtOnce) throw tooMany(docs.length)
  return docs.map(({ id }) => String(id))
}

function labelOf(config: SanitizedCollectionConfig | undefined, language: 'zh' | 'en'): string {
  const label = config?.labels.plural
  return typeof label === 'object' && label !== null ? ((label as Record<string, string>)[language] ?? config?.slug ?? '') : (config?.slug ?? '')
}
