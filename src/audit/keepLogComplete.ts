import type { CollectionBeforeDeleteHook } from 'payload'

import { acrossCompanies } from '../company-schema/requestStore.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual, type Bilingual } from '../language/bilingual.ts'

/**
 * Deleting somebody, or a company, that the operation log names would take the name out of its entries: a change of
 * the log, which nobody may make (R90).
 *
 * @throws LabError `conflict` (409)
 */
export const keepLogComplete =
  (field: 'user' | 'company', instead: Bilingual): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const { totalDocs } = await acrossCompanies('is it named in the operation log', () =>
      req.payload.db.count({ collection: 'operation-log', where: { [field]: { equals: id } }, req }),
    )
    if (totalDocs === 0) return
    throw new LabError({
      code: 'conflict',
      message: bilingual(
        `操作日志中有 ${String(totalDocs)} 条相关记录，不能删除；${instead.zh}`,
        `${String(totalDocs)} entries of the operation log name it, so it cannot be deleted; ${instead.en}`,
      ),
      data: { rule: 'R90', count: totalDocs },
    })
  }
