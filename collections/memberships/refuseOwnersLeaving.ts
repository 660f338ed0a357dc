import type { CollectionBeforeDeleteHook } from 'payload'

import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/**
 * Nobody leaves a company with its customers (R37): they are assigned to somebody else first.
 *
 * @throws LabError `conflict` (409) with the number of customers
 */
export const refuseOwnersLeaving: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const membership = await req.payload.db.findOne<{ id: string; user: string; company: string }>({
    collection: 'memberships',
    where: { id: { equals: id } },
    req,
  })
  if (!membership) return
  const { totalDocs: customers } = await req.payload.db.count({
    collection: 'customers',
    where: { and: [{ owner: { equals: membership.user } }, { company: { equals: membership.company } }, { deletedAt: { exists: false } }] },
    req,
  })
  if (customers === 0) return
  throw new LabError({
    code: 'conflict',
    message: bilingual(
      `该员工还负责 ${String(customers)} 个客户，请先用“交接”把其全部记录交给其他员工`,
      `This member still owns ${String(customers)} customers; hand everything over to somebody else first`,
    ),
    data: { rule: 'R37', counts: { customers }, command: 'hand-over' },
  })
}
