import type { CollectionConfig } from 'payload'

import { ownedByServer } from './ownedByServer.ts'

/** First answers to requests with an `Idempotency-Key`, for 24 hours (see answerOnce). */
export const CommandRuns: CollectionConfig = {
  slug: 'command-runs',
  ...ownedByServer,
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'bodyHash', type: 'text', required: true },
    { name: 'answer', type: 'json' },
    { name: 'expiresAt', type: 'number', required: true, index: true },
  ],
}
