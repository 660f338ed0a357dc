import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { LabError, bilingual, changeRecordWhen, defineCommand, isRecordId, requireActiveMembers } from '../../../src/plugin/index.ts'
import { outOfPool } from './pool.ts'
import { requireRoom } from './requireRoom.ts'

/**
 * `POST /api/customers/:id/claim`: takes a customer that nobody owns. Of several at once exactly one succeeds. Whoever
 * reads the pool and may change customers may claim, whatever the sharing mode; a company may limit how many.
 */
export const claim = defineCommand({
  collection: 'customers',
  name: 'claim',
  on: 'record',
  label: bilingual('领取', 'Claim'),
  input: z.object({}),
  access: 'update',
  outOfReach: ({ req, id }) => takenMeanwhile(req, id),
  run: async ({ req, doc, user }) => {
    await requireActiveMembers(req, [user.id], 'owner')
    await requireRoom(req, user.id)
    const data = outOfPool(req, user.id)
    const isFirst = await changeRecordWhen({ req, collection: 'customers', doc, when: { owner: { exists: false } }, data })
    if (!isFirst) throw taken()
    return { doc: { id: doc.id, ...data } }
  },
})

const taken = (): LabError =>
  new LabError({ code: 'conflict', field: 'owner', message: bilingual('该客户已有负责人', 'The customer belongs to somebody already') })

/**
 * Where records are private, a customer that a colleague has just claimed is out of sight. That it was taken is told
 * all the same: everybody saw it in the pool, and sees that it is no longer there.
 */
async function takenMeanwhile(req: PayloadRequest, id: string): Promise<LabError | null> {
  if (!isRecordId(id, req.payload)) return null
  const { totalDocs } = await req.payload.db.count({
    collection: 'customers',
    where: { and: [{ id: { equals: id } }, { claimedBy: { exists: true } }, { deletedAt: { exists: false } }] },
    req,
  })
  return totalDocs > 0 ? taken() : null
}
