import type { FlattenedField, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { mayInCompany } from '../../../src/access/participation.ts'
import { recordsInSight } from '../../../src/access/visibility/bySharing.ts'
import { asSeen } from '../../../src/access/visibility/partialFields.ts'
import { defineCommand, forbidden, type StoredRecord } from '../../../src/commands/index.ts'
import { collectionConfig } from '../../../src/company-schema/collectionConfig.ts'
import { bilingual } from '../../../src/language/bilingual.ts'

const suffix = '（副本）'
const longestName = 200

/** Given to every record anew. */
const ownOfEachRecord = new Set(['id', 'code', 'owner', 'company', 'importRun', 'createdAt', 'updatedAt', 'deletedAt'])

/**
 * `POST /api/customers/:id/clone { data? }`: a new customer with the same data, but a code, an owner and contacts of its
 * own (B12). `data` takes what the company's form requires and the customer lacks, or what is to be different.
 */
export const cloneCustomer = defineCommand({
  collection: 'customers',
  name: 'clone',
  on: 'record',
  label: bilingual('克隆', 'Clone'),
  input: z.object({ data: z.looseObject({}).optional() }),
  access: 'read',
  makes: [
    {
      part: 'data',
      collection: 'customers',
      label: bilingual('新客户', 'New customer'),
      isCopy: true,
      known: async ({ req, doc }) => (mayInCompany('customers', 'create') ? copyOf(req, doc) : null),
    },
  ],
  run: async ({ make }) => {
    if (!mayInCompany('customers', 'create')) throw forbidden()
    return { doc: await make('data') }
  },
})

/** What the person sees of the customer and may give to another one. */
async function copyOf(req: PayloadRequest, doc: StoredRecord): Promise<Record<string, unknown>> {
  const config = collectionConfig(req.payload, 'customers')
  const fields = config.flattenedFields
  const seen = asSeen(fields, config, doc)
  const copied = fields.filter((field) => isCopied(field) && field.name in seen)
  const data = await withoutHiddenLinks(req, fields, Object.fromEntries(copied.map(({ name }) => [name, seen[name]])))
  return typeof seen.name === 'string' ? { ...data, name: `${seen.name.slice(0, longestName - suffix.length)}${suffix}` } : data
}

/** A link to a record that the person does not see, or that lies in the recycle bin, is not copied: a new link to it would be refused. */
async function withoutHiddenLinks(req: PayloadRequest, fields: FlattenedField[], data: Record<string, unknown>): Promise<Record<string, unknown>> {
  const hidden = new Set<string>()
  for (const field of fields) {
    const id = data[field.name]
    if ((field.type !== 'relationship' && field.type !== 'upload') || typeof field.relationTo !== 'string' || typeof id !== 'string') continue
    const inSight = recordsInSight(req.payload, field.relationTo, 'read')
    const isLive: Where[] = req.payload.collections[field.relationTo]?.config.trash ? [{ deletedAt: { exists: false } }] : []
    if (inSight === true && isLive.length === 0) continue
    const where: Where = inSight === false ? { id: { in: [] } } : { and: [{ id: { equals: id } }, ...isLive, ...(inSight === true ? [] : [inSight])] }
    const { totalDocs } = await req.payload.db.count({ collection: field.relationTo, where, req })
    if (totalDocs === 0) hidden.add(field.name)
  }
  return Object.fromEntries(Object.entries(data).filter(([name]) => !hidden.has(name)))
}

const isCopied = (field: FlattenedField): boolean =>
  !ownOfEachRecord.has(field.name) && field.custom?.computed !== true && field.custom?.setByServer !== true && field.type !== 'join'
