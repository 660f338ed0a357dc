import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { excessOf, givingMember, type GrantRow } from '../../src/access/ownGrants.ts'
import type { Participation } from '../../src/company-schema/requestStore.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

interface Position {
  permissions?: GrantRow[] | null
  discountLimit?: number | null
}

/**
 * A member gives no position what they do not have themselves: no right, no command and no higher discount. What the
 * position had already stays; instructors and admins give everything.
 *
 * @throws LabError `forbidden` (403) naming the cell
 */
export const giveWithinOwn: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const member = givingMember()
  if (!member) return data
  const after = data as Position
  const before = (originalDoc ?? {}) as Position
  const known = new Map((before.permissions ?? []).map((row) => [row.module, row]))
  for (const [index, row] of (after.permissions ?? []).entries()) {
    const excess = excessOf(member, row, known.get(row.module))
    if (excess) throw beyondOwn(`permissions.${String(index)}.${excess}`)
  }
  const limit = after.discountLimit ?? 0
  if (limit > (before.discountLimit ?? 0) && limit > (await ownDiscountLimit(req, member))) throw beyondOwn('discountLimit')
  return data
}

export async function ownDiscountLimit(req: PayloadRequest, { positions }: Participation): Promise<number> {
  const { docs } = await req.payload.db.find<{ id: string; discountLimit?: number | null }>({
    collection: 'positions',
    where: { id: { in: positions.map(({ id }) => id) } },
    limit: 0,
    pagination: false,
    req,
  })
  return Math.max(0, ...docs.map(({ discountLimit }) => discountLimit ?? 0))
}

const beyondOwn = (field: string): LabError =>
  new LabError({
    code: 'forbidden',
    field,
    message: bilingual('不能授予您自己没有的权限；请联系教师', 'You cannot give a right that you do not have yourself; ask your instructor'),
  })
