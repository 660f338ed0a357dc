import type { Payload } from 'payload'

const cleaningInterval = 10 * 60 * 1000

const key = Symbol.for('crm-lab.attempts-cleaned')
const shared = globalThis as unknown as Record<symbol, number | undefined>

/** Deletes counts that no longer hold, at most every ten minutes in a process. */
export async function forgetExpiredAttempts(payload: Payload, steady = performance.now()): Promise<void> {
  if (steady - (shared[key] ?? -cleaningInterval) < cleaningInterval) return
  shared[key] = steady
  // An hour late: a count that the clock has only jumped over is still wanted.
  await payload.db.deleteMany({ collection: 'attempts', where: { until: { less_than: Date.now() - 60 * 60 * 1000 } } })
}
