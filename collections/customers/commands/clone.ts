import type { FlattenedField, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { mayInCompany } from '../../../src/access/participation.ts'
import { recordsInSight } from '../../../src/access/visibility/bySharing.ts'
import { unseenCells } from '../../../src/access/visibility/partialFields.ts'
import { defineCommand, forbidden } from '../../../src/commands/index.ts'
import { collectionConfig } from '../../../src/company-schema/collectionConfig.ts'
import { bilingual } from '../../../src/language/bilingual.ts'

const suffix = '（副本）'
const longestName = 200

/** Given to every record anew. */
const ownOfEachRecord = new Set(['id', 'code', 'owner', 'company', 'importRun', 'createdAt', 'updatedAt', 'deletedAt'])

/** `POST /api/customers/:id/clone`: a new customer with the same data, but a code, an owner and contacts of its own (B12). */
export const cloneCustomer = defineCommand({
  collection: 'customers',
  name: 'clone',
  on: 'record',
  label: bilingual('克隆', 'Clone'),
  input: z.object({}),
  access: 'read',
  run: async ({ req, doc }) => {
    if (!mayInCompany('customers', 'create')) throw forbidden()
    const config = collectionConfig(req.payload, 'customers')
    const fields = config.flattenedFields
    const unseen = unseenCells(fields, config, doc)
    const copied = fields.filter((field) => isCopied(field) && !unseen.has(field.name))
    const data = await withoutHiddenLinks(req, fields, Object.fromEntries(copied.map(({ name }) => [name, doc[name]])))
    const name = `${String(doc.name).slice(0, longestName - suffix.length)}${suffix}`
    return { doc: await req.payload.create({ collection: 'customers', data: { ...data, name } as never, depth: 0, overrideAccess: false, req }) }
  },
})

/** A link to a record that the person does not see is not copied: a new link to it would be refused. */
async function withoutHiddenLinks(req: PayloadRequest, fields: FlattenedField[], data: Record<string, unknown>): Promise<Record<string, unknown>> {
  const hidden = new Set<string>()
  for (const field of fields) {
    const id = data[field.name]
    if ((field.type !== 'relationship' && field.type !== 'upload') || typeof field.relationTo !== 'string' || typeof id !== 'string') continue
    const inSight = recordsInSight(req.payload, field.relationTo, 'read')
    if (inSight === true) continue
    const where: Where = inSight === false ? { id: { in: [] } } : { and: [{ id: { equals: id } }, inSight] }
    const { totalDocs } = await req.payload.db.count({ collection: field.relationTo, where, req })
    if (totalDocs === 0) hidden.add(field.name)
  }
  return Object.fromEntries(Object.entries(data).filter(([name]) => !hidden.has(name)))
}

const isCopied = (field: FlattenedField): boolean => !ownOfEachRecord.has(field.name) && field.custom?.computed !== true && field.type !== 'join'
