import type { CollectionSlug } from 'payload'

import { createMissing, dateInDays, idOf } from '../../../src/plugin/seed.ts'
import type { StoredRecord } from '../../../src/plugin/index.ts'
import type { QuoteSeed } from './schemas.ts'
import { momentOn, type Seeding, type WithOpportunities } from './seeding.ts'

/** Quotes at the prices that the company's rules give; the server calculates them. */
export async function seedQuotes(seeds: QuoteSeed[], seeding: WithOpportunities): Promise<void> {
  const { payload, opportunities, customers, products, now } = seeding
  const about = await opportunitiesOf(seeding)
  await createMissing({
    payload,
    collection: 'quotes' as CollectionSlug,
    seeds,
    keyOf: ({ opportunity }) => idOf(opportunities, opportunity),
    keyOfStored: ({ opportunity }) => String(opportunity),
    dataOf: (seed) => {
      const opportunity = about.get(idOf(opportunities, seed.opportunity))
      return {
        customer: opportunity?.customer,
        owner: opportunity?.owner,
        opportunity: opportunity?.id,
        agent: seed.agent && idOf(customers, seed.agent),
        validUntil: dateInDays(now, seed.validInDays),
        lines: seed.lines.map(({ product, ...line }) => ({ product: idOf(products, product), ...line })),
        createdAt: momentOn(seeding, seed.day).toISOString(),
      }
    },
    afterCreate: async ({ seed: { status, day }, doc, req }) => {
      if (status === 'draft') return
      const closedAt = about.get(String(doc.opportunity))?.closedAt
      const submittedAt = momentOn(seeding, day, 1).toISOString()
      await req.payload.db.updateOne({
        collection: 'quotes',
        id: doc.id,
        data: { status, submittedAt, ...(status === 'accepted' ? { acceptedAt: closedAt ?? submittedAt } : {}) },
        req,
        returning: false,
      })
    },
  })
}

interface Opportunity extends StoredRecord {
  customer: string
  closedAt?: string | null
}

async function opportunitiesOf({ payload }: Seeding): Promise<Map<string, Opportunity>> {
  const { docs } = await payload.find({
    collection: 'opportunities' as CollectionSlug,
    pagination: false,
    depth: 0,
    select: { customer: true, owner: true, closedAt: true } as never,
  })
  return new Map((docs as unknown as Opportunity[]).map((doc) => [doc.id, doc]))
}
