import { z } from 'zod'

import { changeRecord, defineCommand } from '../../../src/commands/index.ts'
import { bilingual } from '../../../src/language/bilingual.ts'
import { requireActiveMembers } from './activeMembers.ts'

/** `POST /api/customers/:id/transfer { to }`: gives the customer to another member of the company (B13, R37). */
export const transferCustomer = defineCommand({
  collection: 'customers',
  name: 'transfer',
  on: 'record',
  label: bilingual('移交', 'Transfer'),
  input: z.object({ to: z.string().min(1).max(100) }),
  access: 'update',
  run: async ({ req, doc, input: { to } }) => {
    await requireActiveMembers(req, [to], 'to')
    await changeRecord({ req, collection: 'customers', doc, data: { owner: to } })
    return { doc: { id: doc.id, owner: to } }
  },
})
