import { z } from 'zod'

import { LabError, bilingual, changeRecordWhen, defineCommand } from '../../../src/plugin/index.ts'
import { intoPool } from './pool.ts'

/** `POST /api/customers/:id/return { reason }`: gives a customer back to the pool, where everybody finds it. */
export const returnCustomer = defineCommand({
  collection: 'customers',
  name: 'return',
  on: 'record',
  label: bilingual('退回公海', 'Return to the pool'),
  becomes: { reason: 'poolReason' },
  input: z.object({ reason: z.string().trim().min(1).max(500) }),
  access: 'update',
  run: async ({ req, doc, input: { reason } }) => {
    const data = intoPool(req, reason)
    const isFirst = await changeRecordWhen({ req, collection: 'customers', doc, when: { owner: { exists: true } }, data })
    if (!isFirst) throw inPool()
    return { doc: { id: doc.id, ...data } }
  },
})

const inPool = (): LabError => new LabError({ code: 'conflict', field: 'owner', message: bilingual('该客户已在公海中', 'The customer is in the pool already') })
