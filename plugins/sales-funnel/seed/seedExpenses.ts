import type { CollectionSlug } from 'payload'

import { createMissing, dateInDays, idOf } from '../../../src/plugin/seed.ts'
import { expenseKey, type ExpenseSeed } from './schemas.ts'
import type { WithOpportunities } from './seeding.ts'

/** What selling has cost (R19); the customer is the one of the opportunity. */
export async function seedExpenses(seeds: ExpenseSeed[], { payload, users, opportunities, now }: WithOpportunities): Promise<void> {
  await createMissing({
    payload,
    collection: 'expenses' as CollectionSlug,
    seeds,
    keyOf: expenseKey,
    keyOfStored: expenseKey,
    dataOf: ({ title, day, category, amount, person, opportunity }) => ({
      title,
      date: dateInDays(now, day),
      category,
      amount,
      person: idOf(users, person),
      owner: idOf(users, person),
      opportunity: idOf(opportunities, opportunity),
    }),
  })
}
