import { z } from 'zod'

import { bilingual, changeRecord, defineCommand, requireActiveMembers } from '../../../src/plugin/index.ts'

/** `POST /api/leads/:id/transfer { to }`: gives the lead to another member of the company (R15). */
export const transferLead = defineCommand({
  collection: 'leads',
  name: 'transfer',
  on: 'record',
  label: bilingual('移交', 'Transfer'),
  input: z.object({ to: z.string().min(1).max(100) }),
  access: 'update',
  run: async ({ req, doc, input: { to } }) => {
    await requireActiveMembers(req, [to], 'to')
    await changeRecord({ req, collection: 'leads', doc, data: { owner: to } })
    return { doc: { id: doc.id, owner: to } }
  },
})
