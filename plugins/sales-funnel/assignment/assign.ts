import { z } from 'zod'

import { bilingual, changeRecord, defineCommand, requireActiveMembers } from '../../../src/plugin/index.ts'

/**
 * `POST /api/opportunities/:id/assign { to }`: a head gives the opportunity to a customer manager; who assigned it to whom is
 * kept (R12). A credit stays where it is (R6). Positions that are no heads are denied the command.
 */
export const assign = defineCommand({
  collection: 'opportunities',
  name: 'assign',
  on: 'record',
  label: bilingual('指派', 'Assign'),
  input: z.object({ to: z.string().min(1).max(100) }),
  access: 'update',
  run: async ({ req, doc, user, input: { to } }) => {
    await requireActiveMembers(req, [to], 'to')
    await changeRecord({ req, collection: 'opportunities', doc, data: { owner: to, assignedTo: to, createdByHead: user.id } })
    return { doc: { id: doc.id, owner: to, assignedTo: to, createdByHead: user.id } }
  },
})
