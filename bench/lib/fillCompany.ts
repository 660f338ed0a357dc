/**
 * Adds customers to a company that is there: `tsx bench/lib/fillCompany.ts <company> <owner's user name> <customers>`,
 * `DATA_DIR` says where; the lab must be stopped. A process of its own, like `fill.ts`.
 */
import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { withCompany } from '../../src/company-schema/withCompany.ts'
import { insertCustomers } from './insertCustomers.ts'

const [company = '', username = '', customers = ''] = process.argv.slice(2)
/** Behind the codes of those whom the demo course has. */
const from = 100_000

const payload = await getPayload({ config })
const owner = await acrossCompanies('data for the bench', () =>
  payload.db.findOne<{ id: string }>({ collection: 'users', where: { username: { equals: username } } }),
)
if (!owner) throw new Error(`There is no ${username}`)
await withCompany(payload, company, () => insertCustomers(payload, { from, to: from + Number(customers), owner: owner.id }))
await payload.destroy()
process.exit(0)
