import { z } from 'zod'

import { mayInCompany } from '../../../src/access/participation.ts'
import { changeRecord, defineCommand, recordsInReach } from '../../../src/commands/index.ts'
import { bilingual } from '../../../src/language/bilingual.ts'
import { requireActiveMembers } from './activeMembers.ts'

const ids = (most: number) =>
  z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(most)
    .transform((list) => [...new Set(list)])

/**
 * `POST /api/customers/assign { customers, users }`: deals the customers out to the people, one after another
 * (B14, R37). All of them or none.
 */
export const assignCustomers = defineCommand({
  collection: 'customers',
  name: 'assign',
  on: 'collection',
  label: bilingual('分配客户', 'Assign customers'),
  input: z.object({ customers: ids(200), users: ids(100) }),
  access: () => mayInCompany('customers', 'update'),
  run: async ({ req, input: { customers, users } }) => {
    const docs = await recordsInReach({ req, collection: 'customers', ids: customers, action: 'update', command: 'assign' })
    await requireActiveMembers(req, users, 'users')
    const assignments = docs.map((doc, index) => ({ customer: doc.id, owner: users[index % users.length] }))
    for (const [index, doc] of docs.entries()) await changeRecord({ req, collection: 'customers', doc, data: { owner: assignments[index]?.owner } })
    return { assignments }
  },
})
