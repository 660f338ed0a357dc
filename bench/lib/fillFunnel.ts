/**
 * Fills a data folder with one company of 20 people and many opportunities with the stages that they went through:
 * `tsx bench/lib/fillFunnel.ts <opportunities>`, `DATA_DIR` says where. Prints `{ company }` as JSON. A process of its
 * own, like `fill.ts`.
 */
import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { seedPlatform } from '../../seed/index.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { withCompany } from '../../src/company-schema/withCompany.ts'
import { migrate } from '../../src/migrate.ts'
import { insertRows, newId, storedRow, type Row } from './storedRows.ts'

const [opportunities = 100_000] = process.argv.slice(2).map(Number)
const password = 'Password-1'
const day = 86_400_000

const payload = await getPayload({ config })
await migrate(payload)
await seedPlatform(payload)

const within = (collection: string, data: Record<string, unknown>) =>
  payload.create({ collection: collection as 'users', data: data as never, depth: 0 }) as unknown as Promise<{ id: string }>
const create = (collection: string, data: Record<string, unknown>) => acrossCompanies('data for the bench', () => within(collection, data))

const company = await create('companies', { name: 'Funnel', code: 'funnel', status: 'active' })
const modules = ['customers', 'opportunities'].map((module) => ({ module, create: true, read: true, update: true, delete: true, import: true, export: true }))
const head = await create('positions', { name: 'Head', company: company.id, permissions: modules })
const seller = await create('positions', { name: 'Seller', company: company.id, parent: head.id, permissions: modules })
const people: string[] = []
for (let number = 0; number < 20; number++) {
  const user = await create('users', { username: `seller${number}`, name: `Seller ${number}`, role: 'student', status: 'active', password })
  await create('memberships', { company: company.id, user: user.id, position: number === 0 ? head.id : seller.id })
  people.push(user.id)
}

await withCompany(payload, company.id, async () => {
  const customer = await within('customers', { name: 'Customer', owner: people[0] })
  await within('opportunities', { title: 'Opportunity', customer: customer.id, owner: people[0] })
  const opportunity = await storedRow(payload, 'opportunities')
  const stay = await storedRow(payload, 'stage-history')
  const stages = ['contact', 'needs', 'proposal', 'negotiation', 'won', 'lost']
  const sources = ['web', 'exhibition', 'referral', 'advertising']
  const start = Date.now() - 360 * day
  const made = Array.from({ length: opportunities - 1 }, (_, number): Row => {
    const [stage = '', enteredAt] = [stages[number % 7 === 6 ? 5 : number % 5], new Date(start + (number % 300) * day).toISOString()]
    const kind = stage === 'won' || stage === 'lost' ? stage : 'open'
    return {
      ...opportunity,
      id: newId(payload),
      title: `Opportunity ${number}`,
      owner: people[number % people.length],
      stage,
      stageKind: kind,
      source: sources[number % sources.length],
      amount: 1000 + (number % 977) * 10.01,
      probability: [10, 25, 50, 75, 100][stages.indexOf(stage)] ?? 0,
      expectedCloseAt: enteredAt,
      closedAt: kind === 'open' ? null : enteredAt,
    }
  })
  const stays = made.flatMap((one, number) => {
    const passed = stages.slice(0, one.stage === 'lost' ? 1 + (number % 4) : stages.indexOf(String(one.stage))).concat(String(one.stage))
    return passed.map((stage, sequence) => ({
      ...stay,
      id: newId(payload),
      doc: one.id,
      sequence,
      stage,
      enteredAt: new Date(start + ((number % 300) + sequence) * day).toISOString(),
      days: sequence + 1 < passed.length ? 1 + (number % 9) : null,
      isFirst: true,
      hasAdvanced: sequence + 1 < passed.length && passed[sequence + 1] !== 'lost',
    }))
  })
  await insertRows(payload, 'opportunities', made)
  await insertRows(payload, 'stage-history', stays)
})

console.log(JSON.stringify({ company: company.id }))
await payload.destroy()
process.exit(0)
