/** Fills the plain application: 10 companies of 1,000 customers, one user each. `DATA_DIR` says where. */
import { getPayload } from 'payload'

import { customer } from '../lib/customer.ts'
import config from './payload.config.ts'

const payload = await getPayload({ config })
const create = (collection: string, data: object) => payload.create({ collection: collection as 'users', data: data as never, depth: 0 })

for (let number = 0; number < 10; number++) {
  const company = await create('companies', { name: `Company ${number}` })
  const user = await create('users', { email: `student${number}@example.com`, password: 'Password-1', company: company.id })
  const transactionID = (await payload.db.beginTransaction()) as string
  const req = { payload, transactionID, context: {} } as never
  for (let index = 0; index < 1000; index++) {
    await payload.db.create({ collection: 'customers', data: { ...customer(index), company: company.id, owner: user.id }, req })
  }
  await payload.db.commitTransaction(transactionID)
}
await payload.destroy()
process.exit(0)
