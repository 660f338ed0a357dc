import type { Store } from 'express-rate-limit'
import type { Payload } from 'payload'

import { countRequest, takeBackAttempt } from '../attempts/countAttempt.ts'

interface Limit {
  what: string
  most: number
  window: number
}

/** Counts for a rate limit in the database: the limit holds for all processes together, and over a restart. */
export function databaseStore(payloadNow: () => Payload | null, { what, most, window }: Limit): Store {
  const payload = (): Payload => {
    const now = payloadNow()
    if (!now) throw new Error('A limited request came before the lab had started')
    return now
  }
  return {
    increment: async (whose) => {
      const { count, remaining } = await countRequest(payload(), { what, whose, most, window })
      return { totalHits: count, resetTime: new Date(Date.now() + remaining) }
    },
    decrement: (whose) => takeBackAttempt(payload(), { what, whose }),
    resetKey: () => undefined,
  }
}
