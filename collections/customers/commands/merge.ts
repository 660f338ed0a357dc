import type { FlattenedField, PayloadRequest } from 'payload'
import { z } from 'zod'

import { mayInCompany } from '../../../src/access/participation.ts'
import { unseenCells } from '../../../src/access/visibility/partialFields.ts'
import { changeRecord, defineCommand, recordsInReach, redirectReferences, type StoredRecord } from '../../../src/commands/index.ts'
import { LabError } from '../../../src/errors/labError.ts'
import { collectionConfig } from '../../../src/company-schema/collectionConfig.ts'
import { bilingual } from '../../../src/language/bilingual.ts'

const id = z.string().min(1).max(100)

/**
 * `POST /api/customers/merge { keep, merge: [] }`: makes several entries of one customer into one. Everything that points
 * to a merged customer points to the kept one afterwards, whatever collection or custom field it is in; what the kept
 * one lacks is filled from the merged ones, in the order given; they go to the recycle bin. All of it or nothing.
 */
export const mergeCustomers = defineCommand({
  collection: 'customers',
  name: 'merge',
  on: 'collection',
  label: bilingual('合并客户', 'Merge customers'),
  input: z.object({
    keep: id,
    merge: z
      .array(id)
      .min(1)
      .max(20)
      .transform((list) => [...new Set(list)]),
  }),
  access: () => mayInCompany('customers', 'update') && mayInCompany('customers', 'delete'),
  run: async ({ req, input: { keep: kept, merge } }) => {
    if (merge.includes(kept)) throw mergedWithItself()
    const [keep] = (await recordsInReach({ req, collection: 'customers', ids: [kept], action: 'update', command: 'merge' })) as [StoredRecord]
    const merged = await recordsInReach({ req, collection: 'customers', ids: merge, action: 'delete', command: 'merge' })

    const moved = await redirectReferences(req, 'customers', { from: merge, to: kept })
    await fillGaps(req, keep, merged)
    for (const one of merge) await moveToTrash(req, one)
    return { doc: await storedCustomer(req, kept), merged: merge, moved }
  },
})

const mergedWithItself = (): LabError =>
  new LabError({
    code: 'invalid',
    field: 'merge',
    message: bilingual('不能把客户合并到它自己', 'A customer cannot be merged into itself'),
    data: { errors: [{ path: 'merge', message: 'contains keep' }] },
  })

async function storedCustomer(req: PayloadRequest, kept: string): Promise<object> {
  return req.payload.findByID({ collection: 'customers', id: kept, depth: 0, overrideAccess: false, req })
}

async function fillGaps(req: PayloadRequest, keep: StoredRecord, merged: StoredRecord[]): Promise<void> {
  const config = collectionConfig(req.payload, 'customers')
  const fields = config.flattenedFields
  // What the person does not see in a merged one does not come to light in the kept one.
  const unseen = new Map(merged.map((one) => [one, unseenCells(fields, config, one)]))
  const current = (await req.payload.db.findOne<StoredRecord>({ collection: 'customers', where: { id: { equals: keep.id } }, req })) ?? keep
  const filled = fields.filter(isFilled).flatMap(({ name }): [string, unknown][] => {
    if (!isEmpty(current[name])) return []
    const found = merged.map((one) => (unseen.get(one)?.has(name) ? undefined : one[name])).find((value) => !isEmpty(value) && !namesOneOf(value, keep, merged))
    return found === undefined ? [] : [[name, found]]
  })
  await changeRecord({ req, collection: 'customers', doc: current, data: { ...Object.fromEntries(filled), ...summed(current, merged) } })
}

const technical = new Set(['id', 'code', 'owner', 'company', 'importRun', 'createdAt', 'updatedAt', 'deletedAt'])

const isFilled = (field: FlattenedField): boolean => !technical.has(field.name) && field.custom?.computed !== true && field.type !== 'join'

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** A customer does not become its own agent or parent. */
const namesOneOf = (value: unknown, keep: StoredRecord, merged: StoredRecord[]): boolean => [keep, ...merged].some((one) => one.id === value)

/** What is computed from activities, for all of them together. */
function summed(keep: StoredRecord, merged: StoredRecord[]): Record<string, unknown> {
  const all = [keep, ...merged]
  const activities = all.flatMap(({ lastActivityAt }) => (typeof lastActivityAt === 'string' ? [lastActivityAt] : [])).sort()
  return activities.length > 0 ? { lastActivityAt: activities.at(-1) } : {}
}

async function moveToTrash(req: PayloadRequest, one: string): Promise<void> {
  await req.payload.update({ collection: 'customers', id: one, data: { deletedAt: new Date().toISOString() } as never, depth: 0, overrideAccess: true, req })
}
