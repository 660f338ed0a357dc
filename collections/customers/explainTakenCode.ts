import type { FieldHook } from 'payload'

import { isRehearsal } from '../../src/company-database/rehearsal.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/**
 * A customer's code stays taken while the customer is in the recycle bin, so that it can always be restored. Asked only
 * when somebody types a code; two who type the same at once are kept apart by the unique index.
 *
 * @throws LabError `invalid` (400) that names the customer that has the code
 */
export const explainTakenCode: FieldHook = async ({ value, previousValue, originalDoc, req }) => {
  if (typeof value !== 'string' || value.trim() === '' || value === previousValue) return value
  const code = value.trim()
  // A file's codes are compared with the stored ones all at once.
  if (isRehearsal(req)) return value
  const other = await req.payload.db.findOne<{ id: string; name: string; deletedAt?: string | null }>({
    collection: 'customers',
    where: { code: { equals: code } },
    req,
  })
  if (!other || other.id === originalDoc?.id) return value
  throw new LabError({
    code: 'invalid',
    field: 'code',
    message: other.deletedAt
      ? bilingual(
          `客户编号 ${code} 已被回收站中的客户占用，请先恢复或彻底删除该客户`,
          `The code ${code} belongs to a customer in the recycle bin; restore or finally delete that one first`,
        )
      : bilingual(`客户编号 ${code} 已被使用`, `The code ${code} is already in use`),
    data: { errors: [{ path: 'code' }] },
  })
}
