import type { CollectionSlug } from 'payload'

import { createMissing, dateInDays, idOf } from '../../../src/plugin/seed.ts'
import { defaultStartMonth, quarterAfter, quarterOf } from '../targets/quarters.ts'
import type { TargetSeed } from './schemas.ts'
import type { Seeding } from './seeding.ts'

/** What each collection keeps of a person's quarter. */
const kept = {
  quotas: ({ quota }: TargetSeed) => ({ amount: quota }),
  'sales-plans': ({ plan }: TargetSeed) => ({ amount: plan }),
  forecasts: ({ expected, best }: TargetSeed) => ({ expected, best }),
}

/** Quotas, plans and forecasts of the last quarters, this one and the next (R7). */
export async function seedTargets(seeds: TargetSeed[], { payload, users, now }: Seeding): Promise<void> {
  const current = quarterOf(dateInDays(now, 0).slice(0, 10), defaultStartMonth)
  const keyOf = ({ user, year, quarter }: { user?: unknown; year?: unknown; quarter?: unknown }): string => [user, year, quarter].map(String).join(' ')
  const whose = ({ user, later }: TargetSeed) => ({ user: idOf(users, user), ...quarterAfter(current, later) })
  for (const [collection, amountsOf] of Object.entries(kept)) {
    await createMissing({
      payload,
      collection: collection as CollectionSlug,
      seeds,
      keyOf: (seed) => keyOf(whose(seed)),
      keyOfStored: keyOf,
      dataOf: (seed) => ({ ...whose(seed), ...amountsOf(seed) }),
    })
  }
}
