import type { Where } from 'payload'
import { z } from 'zod'

import { defineQuery, recordsForCommand } from '../../../src/plugin/index.ts'
import { cellsOf, readable } from '../reports/countIn.ts'
import { settingsOf } from '../settings/settingsOf.ts'

/**
 * `GET /api/customers/pool`: how many customers are in the pool, whether the person may recycle into it, and after how many
 * days without contact the company does (`null` when it has not settled that).
 */
export const poolQuery = defineQuery({
  collection: 'customers',
  path: '/pool',
  method: 'get',
  input: z.object({}),
  run: async ({ req }) => {
    const inPool: Where[] = [{ deletedAt: { exists: false } }, { owner: { exists: false } }]
    const where = { and: [...inPool, ...(await readable(req, 'customers')), ...cellsOf(req, 'customers', ['owner'])] }
    const { totalDocs } = await req.payload.db.count({ collection: 'customers', where, req })
    const mayRecycle = recordsForCommand(req.payload, 'customers', 'recycle') !== false
    return { totalDocs, mayRecycle, recycleAfterDays: (await settingsOf(req)).recycleAfterDays ?? null }
  },
})
