/**
 * Fills a data folder with a company of 200 people on four levels that shares nothing, with 1,000 customers:
 * `tsx bench/lib/fillTree.ts`, `DATA_DIR` says where. Prints `{ company, people, below }` as JSON; `manager` stands in the
 * middle of the tree, `admin` is limited by no rule. A process of its own, like `fill.ts`.
 */
import { randomUUID } from 'node:crypto'

import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { seedPlatform } from '../../seed/index.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { withCompany } from '../../src/company-schema/withCompany.ts'
import { migrate } from '../../src/migrate.ts'
import { customer } from './customer.ts'

/** People on each level of the position tree, from the top. */
const levels = [1, 5, 30, 164]
const customers = 1000

const payload = await getPayload({ config })
await migrate(payload)
await seedPlatform(payload)

const create = (collection: string, data: Record<string, unknown>) =>
  acrossCompanies('data for the bench', () => payload.db.create({ collection, data })) as Promise<{ id: string }>
const account = (username: string, role: string) =>
  acrossCompanies('data for the bench', () =>
    payload.create({ collection: 'users', data: { username, name: username, role, status: 'active', password: 'Password-1' } as never, depth: 0 }),
  )

const company = await create('companies', { name: 'Tree', code: 'tree', status: 'active' })
const row = () => ({ id: randomUUID() })
const right = { module: 'customers', create: true, read: true, update: true, delete: true, import: true, export: true }
const people: string[] = []
let above: string[] = []
for (const [level, count] of levels.entries()) {
  const positions: string[] = []
  for (let number = 0; number < count; number++) {
    const parent = above[number % Math.max(1, above.length)]
    const position = await create('positions', { name: `Level ${level}.${number}`, company: company.id, parent, permissions: [{ ...row(), ...right }] })
    const isManager = level === 1 && number === 0
    const username = `tree${level}-${number}`
    const user = isManager ? await account('manager', 'student') : await create('users', { username, name: username, role: 'student', status: 'active' })
    await create('memberships', { company: company.id, user: user.id, position: position.id })
    positions.push(position.id)
    people.push(String(user.id))
  }
  above = positions
}
await account('admin', 'admin')
await create('sharing-settings', { company: company.id, modes: [{ ...row(), collection: 'customers', mode: 'private' }] })
await withCompany(payload, company.id, async () => {
  const transactionID = (await payload.db.beginTransaction()) as string
  const req = { payload, transactionID, context: {} } as never
  for (let number = 0; number < customers; number++)
    await payload.db.create({ collection: 'customers', data: { ...customer(number), owner: people[number % people.length] }, req })
  await payload.db.commitTransaction(transactionID)
})
console.log(JSON.stringify({ company: company.id, people: people.length }))
await payload.destroy()
process.exit(0)
