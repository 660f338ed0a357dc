import type { CollectionConfig } from 'payload'

import { ownedByServer } from './ownedByServer.ts'

/** How often somebody has tried something that is limited (see countAttempt): flat, so that a count moves in one atomic step. */
export const Attempts: CollectionConfig = {
  slug: 'attempts',
  ...ownedByServer,
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'count', type: 'number', required: true, defaultValue: 0 },
    // Milliseconds of the clock: from when, and until when the count holds.
    { name: 'since', type: 'number', required: true },
    { name: 'until', type: 'number', required: true, index: true },
  ],
}
