import type { Payload } from 'payload'

/** How long the first answer to an `Idempotency-Key` is kept, in milliseconds. */
export const runLifetime = 24 * 60 * 60 * 1000

const cleaningInterval = 10 * 60 * 1000

const key = Symbol.for('crm-lab.command-runs-cleaned')
const shared = globalThis as unknown as Record<symbol, number | undefined>

/** Deletes answers older than their lifetime, at most every ten minutes in a process. */
export async function forgetExpiredRuns(payload: Payload, now = Date.now()): Promise<void> {
  if (now - (shared[key] ?? 0) < cleaningInterval) return
  shared[key] = now
  await payload.db.deleteMany({ collection: 'command-runs', where: { expiresAt: { less_than: now } } })
}
