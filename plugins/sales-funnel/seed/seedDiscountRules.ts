import type { CollectionSlug } from 'payload'

import { createMissing, idOf } from '../../../src/plugin/seed.ts'
import type { SalesSeed } from './schemas.ts'
import type { Seeding } from './seeding.ts'

type Rule = SalesSeed['discountRules'][number]

/** Discounts of the four kinds (R38); one for each product, customer, agent or position. */
export async function seedDiscountRules(seeds: SalesSeed['discountRules'], seeding: Seeding): Promise<void> {
  const subjects = ['product', 'category', 'customer', 'agent', 'position'] as const
  await createMissing({
    payload: seeding.payload,
    collection: 'discount-rules' as CollectionSlug,
    seeds,
    keyOf: (rule) => keyOf({ kind: rule.kind, ...subjectOf(rule, seeding) }),
    keyOfStored: (stored) => keyOf(Object.fromEntries(['kind', ...subjects].map((field) => [field, stored[field]]))),
    dataOf: (rule) => ({
      kind: rule.kind,
      ...subjectOf(rule, seeding),
      bands: rule.kind === 'position' ? [{ from: 0, rate: rule.rate }] : rule.bands.map(([from, rate]) => ({ from, rate })),
    }),
  })
}

const keyOf = (fields: Record<string, unknown>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([field, value]) => `${field} ${String(value)}`)
    .sort()
    .join(' ')

function subjectOf(rule: Rule, { products, customers, positions, categories }: Seeding): Record<string, string> {
  switch (rule.kind) {
    case 'volume':
      return { product: idOf(products, rule.product) }
    case 'customer':
      return { customer: idOf(customers, rule.customer) }
    case 'agent':
      return { agent: idOf(customers, rule.agent) }
    case 'position':
      return { position: idOf(positions, rule.position), category: idOf(categories, rule.category) }
  }
}
