import type { CollectionConfig } from 'payload'

import { ownedByServer } from './ownedByServer.ts'

/** Number series: flat, so that a counter moves in one atomic step (see nextNumber). */
export const Counters: CollectionConfig = {
  slug: 'counters',
  ...ownedByServer,
  timestamps: false,
  fields: [
    { name: 'series', type: 'text', required: true, unique: true },
    { name: 'value', type: 'number', required: true, defaultValue: 0 },
  ],
}
