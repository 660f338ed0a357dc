import type { CollectionSlug, Payload } from 'payload'

import { createMissing, idOf } from '../../../src/plugin/seed.ts'
import type { SalesSeed } from './schemas.ts'
import type { Ids } from './seeding.ts'

export function seedCompetitors(payload: Payload, seeds: SalesSeed['competitors'], users: Ids): Promise<Ids> {
  return createMissing({
    payload,
    collection: 'competitors' as CollectionSlug,
    seeds,
    keyOf: ({ name }) => name,
    keyOfStored: ({ name }) => String(name),
    dataOf: ({ owner, ...competitor }) => ({ ...competitor, owner: idOf(users, owner) }),
  })
}
