import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { z } from 'zod'

import type { PluginSeed } from '../../../src/plugin/index.ts'
import { keysOf, readSeedFile } from '../../../src/plugin/seed.ts'
import { earlierDeal } from './earlierDeal.ts'
import type { Seeding } from './seeding.ts'
import { earlierDealsSchema, expensesSchema, leadsSchema, opportunitiesSchema, quotesSchema, salesSchema, targetsSchema } from './schemas.ts'
import { seedCompetitors } from './seedCompetitors.ts'
import { seedDiscountRules } from './seedDiscountRules.ts'
import { seedExpenses } from './seedExpenses.ts'
import { seedLeads } from './seedLeads.ts'
import { seedOpportunities } from './seedOpportunities.ts'
import { seedProcesses } from './seedProcesses.ts'
import { seedQuotes } from './seedQuotes.ts'
import { seedTargets } from './seedTargets.ts'

const folder = join('plugins', 'sales-funnel', 'seed')

/** Sales of a demo company over the last four quarters: what stands in the folder of its code. */
export const seed: PluginSeed = async ({ payload, company, users, now }) => {
  if (!existsSync(join(process.cwd(), folder, company.code))) return
  const read = <T>(file: string, schema: z.ZodType<T, unknown>): T => readSeedFile(join(folder, company.code, file), schema)
  const sales = read('sales.json', salesSchema)
  const processes = await seedProcesses(payload, sales.processes)
  const known = {
    customers: await keysOf(payload, 'customers', 'name'),
    contacts: await keysOf(payload, 'contacts', 'name'),
    products: await keysOf(payload, 'products', 'code'),
    categories: await keysOf(payload, 'product-categories', 'name'),
    positions: await keysOf(payload, 'positions', 'name'),
    competitors: await seedCompetitors(payload, sales.competitors, users),
  }
  const seeding: Seeding = { payload, users, now, processes, ...known }
  await seedDiscountRules(sales.discountRules, seeding)
  const deals = [...read('opportunities.json', opportunitiesSchema), ...read('earlier-deals.json', earlierDealsSchema).map(earlierDeal)]
  const opportunities = await seedOpportunities(deals, seeding)
  await seedLeads(read('leads.json', leadsSchema), { ...seeding, opportunities })
  await seedQuotes(read('quotes.json', quotesSchema), { ...seeding, opportunities })
  await seedTargets(read('targets.json', targetsSchema), seeding)
  await seedExpenses(read('expenses.json', expensesSchema), { ...seeding, opportunities })
}
