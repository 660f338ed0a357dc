import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

interface Account {
  id?: string
  role?: string
  status?: string
}

const isActiveAdmin = ({ role, status }: Account): boolean => role === 'admin' && status === 'active'

/** The last active administrator is neither disabled nor given another role: nobody could undo it. */
export const keepAnAdmin: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const before = (originalDoc ?? {}) as Account
  if (operation === 'update' && isActiveAdmin(before) && !isActiveAdmin({ ...before, ...data })) await requireOtherAdmin(req, String(before.id))
  return data
}

/** Nor deleted. */
export const keepAnAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = await req.payload.db.findOne<Account & { id: string }>({ collection: 'users', where: { id: { equals: id } }, req })
  if (account && isActiveAdmin(account)) await requireOtherAdmin(req, String(id))
}

async function requireOtherAdmin(req: PayloadRequest, id: string): Promise<void> {
  const { totalDocs } = await req.payload.db.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'admin' } }, { status: { equals: 'active' } }, { id: { not_equals: id } }] },
    req,
  })
  if (totalDocs > 0) return
  throw new LabError({
    code: 'conflict',
    message: bilingual('这是最后一个系统管理员，不能禁用、降级或删除', 'This is the last administrator: neither disable, demote nor delete this account'),
  })
}
