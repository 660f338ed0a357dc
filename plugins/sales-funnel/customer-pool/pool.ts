import type { PayloadRequest } from 'payload'

import { businessNow } from '../../../src/plugin/index.ts'

/** Columns of a customer that nobody owns any more. */
export const intoPool = (req: PayloadRequest, reason: string): Record<string, unknown> => ({
  owner: null,
  pooledAt: businessNow(req).toISOString(),
  poolReason: reason,
  claimedBy: null,
  claimedAt: null,
})

/** Columns of a customer that somebody has taken. */
export const outOfPool = (req: PayloadRequest, by: string): Record<string, unknown> => ({
  owner: by,
  pooledAt: null,
  poolReason: null,
  claimedBy: by,
  claimedAt: businessNow(req).toISOString(),
})
