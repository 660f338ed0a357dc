import { z } from 'zod'

import { LabError, bilingual, businessNow, changeRecord, defineCommand, requireActiveMembers } from '../../../src/plugin/index.ts'
import { assigneesOf } from './assignees.ts'

/**
 * `POST /api/opportunities/:id/assign { to }`: a head gives the opportunity to a customer manager who stands below in the
 * tree of positions and may work with opportunities; who assigned it to whom, and when, is kept (R12). Instructors give
 * it to everybody who may. A credit stays where it is (R6).
 *
 * @throws LabError `rule` (422) on `to`
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
    if (!(await assigneesOf(req)).includes(to)) throw notTheirs()
    const data = { owner: to, assignedTo: to, createdByHead: user.id, assignedAt: businessNow(req).toISOString() }
    await changeRecord({ req, collection: 'opportunities', doc, data })
    return { doc: { id: doc.id, ...data } }
  },
})

const notTheirs = (): LabError =>
  new LabError({
    code: 'rule',
    field: 'to',
    message: bilingual(
      '只能指派给自己的下级，且对方的职位能修改商机',
      'Opportunities are assigned to people below one’s own position who may change opportunities',
    ),
    data: { rule: 'R12' },
  })
